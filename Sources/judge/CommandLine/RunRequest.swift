import Foundation
import Judging

/// What `judge run` asks for.
struct RunRequest: Equatable, Sendable {
  /// Where the calls come from.
  enum Calls: Equatable, Sendable {
    /// One call with the arguments in a JSON file; without a name, to the exercise's only function.
    case one(arguments: URL, function: String?)

    /// A call per line of standard input.
    case standardInput
  }

  let exercise: Exercise

  /// The file with the solution, which exists.
  let solution: URL

  let calls: Calls
}
