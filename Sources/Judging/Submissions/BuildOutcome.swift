import Foundation

/// What became of a build of a submission.
enum BuildOutcome {
  /// The library with the solution, and how long the compiler and the linker took.
  case built(URL, compile: Duration, link: Duration)
  /// The solution does not compile.
  case refused([Diagnostic], duration: Duration)
}
