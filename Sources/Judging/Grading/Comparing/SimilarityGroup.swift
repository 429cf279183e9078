/// Submissions of several students that say the same.
package struct SimilarityGroup: Equatable, Sendable {
  package var exercise: String
  /// The submissions, sorted by path; at least two.
  package var members: [ComparedSubmission]
  /// How many nodes their trees have beyond what the exercise gives.
  package var nodes: Int

  /// Below this, people write the same by themselves: about three short lines.
  package static let fewestNodes = 60

  /// Whether they are so small that it says nothing that they are the same.
  package var isTiny: Bool { nodes < Self.fewestNodes }

  /// Whether they are the same byte for byte.
  package var isIdentical: Bool { Set(members.map(\.sourceDigest)).count == 1 }
}
