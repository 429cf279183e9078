package import Foundation

/// Something that a person did, and that the log of progress keeps.
package struct ProgressEvent: Identifiable, Equatable, Sendable {
  /// What was done.
  package enum Kind: Equatable, Sendable {
    /// A whole suite has judged a solution.
    case attempt(Attempt)

    /// A step of the ladder of hints was read; the first is 1.
    case hint(step: Int)

    /// So many seconds were spent on the exercise.
    case work(seconds: Int)

    /// A mock interview has begun and lasts so many minutes.
    case interviewBegun(minutes: Int)

    /// The interview with this id has ended.
    case interviewFinished(interview: ProgressEvent.ID)
  }

  /// What became of a solution.
  package struct Attempt: Equatable, Sendable {
    /// What the judge said.
    package var verdict: Verdict

    /// The digest of the tests that it was judged by, in hexadecimal.
    package var digest: String

    /// The time as a multiple of the reference's, of the workload where it is largest.
    package var ratio: Double?

    /// Describes an attempt; the ratio is there if the solution was timed.
    package init(verdict: Verdict, digest: String, ratio: Double? = nil) {
      self.verdict = verdict
      self.digest = digest
      self.ratio = ratio
    }
  }

  /// A name of its own on every machine.
  package let id: String

  /// When it was done, to a millisecond.
  package let time: Date

  /// The exercise that it is about.
  package let exercise: Exercise.ID

  package let kind: Kind

  /// Describes an event.
  ///
  /// - Parameters:
  ///   - kind: What was done.
  ///   - exercise: The exercise that it is about.
  ///   - time: When; what is less than a millisecond is dropped.
  ///   - id: A name that no other event has.
  package init(
    _ kind: Kind, exercise: Exercise.ID, at time: Date, id: String = newID()
  ) {
    self.kind = kind
    self.exercise = exercise
    self.time = Date(
      timeIntervalSince1970: (time.timeIntervalSince1970 * 1000).rounded() / 1000)
    self.id = id
  }

  /// Returns a name that no other event has, on whatever machine.
  package static func newID() -> String { UUID().uuidString.lowercased() }
}
