/// Which submissions are the same when names and layout do not count.
///
/// It is a fact about texts, and no judgement: students who work together, or who both follow the same hint, can
/// hand in the same.
package struct SubmissionComparison: Equatable, Sendable {
  /// All that were compared, sorted by exercise and path.
  package let submissions: [ComparedSubmission]
  /// Those that are the same, the largest first; those of one student are no group.
  package let groups: [SimilarityGroup]

  /// Groups submissions.
  package init(of submissions: [ComparedSubmission]) {
    self.submissions = submissions.sorted { ($0.exercise, $0.path) < ($1.exercise, $1.path) }
    var groups: [SimilarityGroup] = []
    let own = Dictionary(grouping: self.submissions) { one -> Key? in
      guard case .own(let fingerprint, let nodes) = one.content else { return nil }
      return Key(exercise: one.exercise, fingerprint: fingerprint, nodes: nodes)
    }
    for case (let key?, let members) in own where Self.authors(of: members) > 1 {
      groups.append(SimilarityGroup(exercise: key.exercise, members: members, nodes: key.nodes))
    }
    self.groups = groups.sorted { left, right in
      (left.isTiny ? 1 : 0, -left.members.count, left.exercise, left.members[0].path)
        < (right.isTiny ? 1 : 0, -right.members.count, right.exercise, right.members[0].path)
    }
  }

  private struct Key: Hashable {
    var exercise: String
    var fingerprint: String
    var nodes: Int
  }

  /// How many people wrote these; without students, each file is somebody's.
  private static func authors(of members: [ComparedSubmission]) -> Int {
    Set(members.map { $0.student ?? $0.path }).count
  }

  /// Those that are nothing but what the exercise gives or has itself.
  package var shipped: [ComparedSubmission] {
    submissions.filter {
      switch $0.content {
      case .starter, .shipped: true
      case .own, .incomparable: false
      }
    }
  }

  /// Those that cannot be compared.
  package var incomparable: [ComparedSubmission] {
    submissions.filter { $0.content == .incomparable }
  }
}
