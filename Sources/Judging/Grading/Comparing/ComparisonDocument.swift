/// What `judge compare` writes as JSON.
package struct ComparisonDocument: Encodable, Equatable, Sendable {
  private struct Group: Encodable, Equatable {
    var exercise: String
    var nodes: Int
    var tiny: Bool
    var identical: Bool
    var submissions: [Member]
  }

  private struct Member: Encodable, Equatable {
    var submission: String
    var student: String?
  }

  private struct Shipped: Encodable, Equatable {
    var exercise: String
    var submission: String
    var same: String
  }

  private let format = "judge-comparison/1"
  private let submissions: Int
  private let groups: [Group]
  private let shipped: [Shipped]
  private let incomparable: [String]

  /// Makes a document.
  package init(_ comparison: SubmissionComparison) {
    submissions = comparison.submissions.count
    groups = comparison.groups.map { group in
      Group(
        exercise: group.exercise, nodes: group.nodes, tiny: group.isTiny,
        identical: group.isIdentical,
        submissions: group.members.map { Member(submission: $0.path, student: $0.student) })
    }
    shipped = comparison.shipped.map { one in
      var same = "starter"
      if case .shipped(let name) = one.content { same = name }
      return Shipped(exercise: one.exercise, submission: one.path, same: same)
    }
    incomparable = comparison.incomparable.map(\.path)
  }
}
