import Foundation
import Judging

/// What the judge needs to work with, found by a command for the action that it calls.
struct JudgeTools: Sendable {
  let installation: Installation

  /// Where what is built is kept.
  let cacheFolder: URL

  /// The folders in which programs of the toolchain are looked for.
  let searchPath: [String]

  /// Tells the person what is being done when it takes a while.
  let announce: @Sendable (Message) -> Void
}

extension Workbench {
  /// Prepares everything that does not depend on an exercise.
  init(_ tools: JudgeTools) throws {
    try self.init(
      installation: tools.installation, cacheFolder: tools.cacheFolder,
      searchPath: tools.searchPath, announce: tools.announce)
  }
}
