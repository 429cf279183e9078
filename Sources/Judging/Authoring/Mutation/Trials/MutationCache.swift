import Foundation
import Isolation

/// Keeps what became of mutants, by everything that it depends on.
struct MutationCache: Sendable {
  let cache: BuildCache
  let suite: BuiltSuite
  let options: MutationOptions

  /// What became of a source earlier, or nothing.
  func value<Value: Decodable>(_ type: Value.Type, for source: [UInt8], tests: [String]) -> Value? {
    let file = cache.place(of: Self.kind, key: key(of: source, tests)).appending(path: Self.name)
    guard let content = try? Data(contentsOf: file) else { return nil }
    // What an earlier judge has kept in another form is made again.
    return try? JSONDecoder().decode(type, from: content)
  }

  /// Keeps what became of a source.
  func keep(_ value: some Encodable, for source: [UInt8], tests: [String]) throws {
    _ = try cache.entry(Self.kind, key: key(of: source, tests)) { folder in
      try JSONEncoder().encode(value).write(to: folder.appending(path: Self.name))
    }
  }

  private static let kind = "mutants"
  private static let name = "outcome.json"

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
