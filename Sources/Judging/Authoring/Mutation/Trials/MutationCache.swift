import Foundation
import Isolation

/// Keeps what became of mutants, by everything that it depends on.
struct MutationCache: Sendable {
  let cache: BuildCache
  let suite: BuiltSuite
  let options: MutationOptions

  /// What became of a source earlier, or nothing.
  func value<Value: Decodable>(for source: [UInt8], tests: [String]) -> Value? {
    cache.value(Self.kind, key: key(of: source, tests))
  }

  /// Keeps what became of a source.
  func keep(_ value: some Encodable, for source: [UInt8], tests: [String]) throws {
    try cache.keep(value, as: Self.kind, key: key(of: source, tests))
  }

  private static let kind = "mutants"

  /// The order of the tests counts, because the first that fails is told.
  private func key(of source: [UInt8], _ tests: [String]) -> String {
    var digest = ContentDigest.Builder()
    digest.add("suite", suite.folder.lastPathComponent)
    digest.add("seed", "\(options.seed)")
    digest.add("box", options.box.rawValue)
    digest.add("tests", tests.joined(separator: "\n"))
    digest.add("source", Data(source))
    return digest.finish().hexadecimal
  }
}
