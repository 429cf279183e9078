import Foundation
import Judging

/// `judge cache`: looks after what the judge keeps.
enum CacheCommand {
  static let declaration = Command(
    "cache",
    abstract: "Look after what the judge keeps to be fast.",
    subcommands: [clean])

  static let clean = Command(
    "clean",
    abstract: "Remove everything from the cache.",
    discussion: "What is needed again is made again. Your solutions are not in the cache."
  ) { _, surroundings in
    let folder = surroundings.userFolders.cache
    guard FileManager.default.fileExists(atPath: folder.path) else {
      try surroundings.console.writeLine("The cache is empty: \(folder.path)")
      return .success
    }
    let bytes = try surroundings.actions.cleanCache(folder)
    let megabytes = String(format: "%.1f", Double(bytes) / 1e6)
    try surroundings.console.writeLine("Removed \(megabytes) MB from \(folder.path)")
    return .success
  }
}
