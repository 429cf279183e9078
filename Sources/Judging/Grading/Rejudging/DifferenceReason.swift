/// Why a submission that is judged again may get another result.
package enum DifferenceReason: Equatable, Sendable {
  /// The exercise's tests, reference, limits or vectors have been changed.
  case exercise
  case judge(was: String, is: String)
  case toolchain(was: String, is: String)
  case seed(was: UInt64, is: UInt64)
  /// Other layers were in force.
  case box(was: [String], is: [String])
  /// Times were measured on another machine; with what differs.
  case machine(String)
  /// A judge error is about the judge, and says nothing about the solution.
  case judgeError
  /// A workload is as near to its limit as the noise.
  case nearLimit(WorkloadIdentifier)
  /// A test used most of what it may, or a little more.
  case nearTestLimit(id: String)
  /// Something made the times uncertain, as a warning of one of the results says.
  case noise(TimingWarning)
  /// Judged twice now, the solution did not do the same.
  case notRepeatable
  /// The result does not say which version of the file it is about.
  case unknownVersion
  /// Nothing that is recorded explains it.
  case unexplained

  /// The word for it in documents.
  package var kind: String {
    switch self {
    case .exercise: "exercise"
    case .judge: "judge"
    case .toolchain: "toolchain"
    case .seed: "seed"
    case .box: "box"
    case .machine: "machine"
    case .judgeError: "judge-error"
    case .nearLimit: "near-limit"
    case .nearTestLimit: "near-test-limit"
    case .noise: "noise"
    case .notRepeatable: "not-repeatable"
    case .unknownVersion: "unknown-version"
    case .unexplained: "unexplained"
    }
  }
}

// MARK: - MessageConvertible

extension DifferenceReason: MessageConvertible {
  package var message: Message {
    switch self {
    case .exercise: Message("The exercise has been changed since.")
    case .judge(let was, let now): Message("The judge was \(was) and is \(now).")
    case .toolchain(let was, let now): Message("The toolchain was \(was) and is \(now).")
    case .seed(let was, let now): Message("The seed was \("\(was)") and is \("\(now)").")
    case .box(let was, let now):
      Message(
        """
        The box had other layers: \(Self.list(was.filter { !now.contains($0) })) only then, \
        \(Self.list(now.filter { !was.contains($0) })) only now.
        """)
    case .machine(let difference): Message("It is another machine: \(difference).")
    case .judgeError:
      Message("One of the two is an error of the judge, which says nothing about the solution.")
    case .nearLimit(let workload):
      Message(
        """
        '\(workload.name)' of size \(Figures.grouped(workload.size)) is as near to the limit as the \
        noise: another measurement may come to another verdict.
        """)
    case .nearTestLimit(let id): Message("\(id) uses about as much as it may.")
    case .noise(let warning): warning.message
    case .notRepeatable:
      Message("The solution does not do the same each time: judged twice now, it differed again.")
    case .unknownVersion:
      Message("The result does not say which version of the file it is about.")
    case .unexplained: Message("Nothing that the result records explains it.")
    }
  }

  private static func list(_ layers: [String]) -> Message {
    layers.isEmpty ? Message("none") : .data(layers.joined(separator: ", "))
  }
}

// MARK: - Encodable

extension DifferenceReason: Encodable {
  private enum CodingKeys: String, CodingKey {
    case kind, message
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(kind, forKey: .kind)
    // For who reads the document without this program.
    try container.encode(message.text(in: .english), forKey: .message)
  }
}
