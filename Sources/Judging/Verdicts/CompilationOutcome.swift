/// What became of compiling and linking a submission.
package enum CompilationOutcome: Sendable, Equatable {
  /// There is a worker to run.
  case compiled
  /// The submission was refused; the diagnostics of the result say why.
  case refused
  /// The judge could not compile, for a reason that is not the submission's.
  case failed(message: String)
}
