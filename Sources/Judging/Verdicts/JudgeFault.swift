/// Why a verdict is `judge-error`: what we, the suite or the machine did wrong.
package enum JudgeFault: Sendable, Equatable {
  /// The two kinds of things that a suite declares and the judge expects back.
  package enum Item: String, Sendable {
    /// A test of the hidden suite or of the examples.
    case test
    /// One size of a workload.
    case workload
  }

  /// The judge could not compile, for a reason that is not the submission's.
  case compilation(message: String)
  /// The suite declares no tests, so that there is nothing to pass.
  case noTests
  /// The suite declares the same thing more than once.
  case declaredTwice(Item, [String])
  /// Declared, but nothing came back.
  case missing(Item, [String])
  /// Came back more than once.
  case repeated(Item, [String])
  /// Came back, but is not declared.
  case unknown(Item, [String])
  /// A verdict came back that this kind of thing cannot have.
  case impossibleVerdict(Item, String, Verdict)
  /// A test or workload met an error of ours; the message where there is one.
  case failed(Item, String, message: String?)
  /// Everything has passed, and the exercise is a copy without hidden tests.
  case examplesOnly(passed: Int)
}

// MARK: - CustomStringConvertible

extension JudgeFault: CustomStringConvertible {
  /// What went wrong and which tests it concerns, as one sentence.
  package var description: String {
    switch self {
    case .compilation(let message): "The submission could not be compiled: \(message)"
    case .noTests: "The suite declares no tests."
    case .declaredTwice(let item, let names):
      "The suite declares \(Self.list(names, item)) more than once."
    case .missing(let item, let names): "No outcome arrived for \(Self.list(names, item))."
    case .repeated(let item, let names):
      "More than one outcome arrived for \(Self.list(names, item))."
    case .unknown(let item, let names):
      "An outcome arrived for \(Self.list(names, item)), which the suite does not declare."
    case .impossibleVerdict(let item, let name, let verdict):
      "The \(item.rawValue) \(name) came back as '\(verdict.rawValue)', which it cannot be."
    case .failed(let item, let name, let message?):
      "The \(item.rawValue) \(name) could not be judged: \(message)"
    case .failed(let item, let name, nil): "The \(item.rawValue) \(name) could not be judged."
    case .examplesOnly(let passed):
      "This copy of the exercise has the examples only: \(Figures.count(passed, "example")) passed. "
        + "Whether the solution is right is decided by hidden tests that are not in it."
    }
  }

  private static func list(_ names: [String], _ item: Item) -> String {
    let noun = names.count == 1 ? item.rawValue : "\(names.count) \(item.rawValue)s"
    return "the \(noun) \(names.joined(separator: ", "))"
  }
}
