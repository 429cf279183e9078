import Foundation
import Isolation

extension BuildCache {
  /// Returns a value that was kept.
  ///
  /// - Parameters:
  ///   - kind: What is kept, for people who look into the cache: `mutants`.
  ///   - key: The digest of everything that the value depends on.
  /// - Returns: The value; `nil` if there is none, or it was kept in another form: it is made again then.
  func value<Value: Decodable>(_ kind: String, key: String) -> Value? {
    guard let text = try? String(contentsOf: valueFile(kind, key), encoding: .utf8) else {
      return nil
    }
    return try? JSONReport.decode(Value.self, from: text)
  }

  /// Keeps a value, in place of one that is there.
  ///
  /// - Parameters:
  ///   - value: The value.
  ///   - kind: What is kept.
  ///   - key: The digest of everything that it depends on.
  /// - Throws: What the file system says.
  func keep(_ value: some Encodable, as kind: String, key: String) throws {
    let file = valueFile(kind, key)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try AtomicFile.replace(file.path, with: Array(try JSONReport.text(for: value).utf8))
  }

  private func valueFile(_ kind: String, _ key: String) -> URL {
    place(of: kind, key: key).appending(path: "value.json")
  }
}
