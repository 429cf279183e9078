import Isolation

/// The solution's worker gave no answer to a call that is remembered.
///
/// A property throws it for the smallest input that it found: by then other calls have been made, to
/// other workers.
struct SolutionDeath: Error {
  var failure: WorkerFailure
  /// The call that got no answer.
  var call: FailedCall?

  /// The verdict that it comes to.
  enum Kind {
    case time
    case memory
    case other
  }

  /// The verdict that it comes to.
  var kind: Kind {
    switch failure.reason {
    case .cpuLimit, .wallLimit: .time
    case .memoryLimit: .memory
    default: .other
    }
  }
}
