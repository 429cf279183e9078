/// An exercise that a person should do next, and why.
package struct ExerciseProposal: Equatable, Sendable {
  package var exercise: Exercise

  /// The reason, in a sentence or two.
  package var reason: Message
}
