import Foundation

/// The questions of interviewers that a person can answer by the exercises that they have solved.
package struct AnswerableQuestions: Sendable {
  /// A question with where its answer is.
  package struct Question: Equatable, Encodable, Sendable {
    /// The identifier: "S002-341".
    package var id: String

    /// The question, on one line.
    package var question: String

    /// The solved exercise that answers it.
    package var exercise: Exercise.ID
  }

  /// The questions, each once, in the order of the exercises.
  package let answered: [Question]

  /// How many questions all exercises answer.
  package let total: Int

  /// Collects what solving answers and what comes after it.
  ///
  /// - Parameters:
  ///   - progress: What has been solved; a stale pass still counts.
  ///   - language: The language of the questions that are asked afterwards.
  /// - Throws: What the file system says of a file with questions that cannot be read.
  package init(by progress: SolvingProgress, in language: Language = .english) throws {
    var answered: [Question] = []
    var answeredIDs: Set<String> = []
    var allIDs: Set<String> = []
    for exercise in progress.exercises {
      let isSolved = progress.state(of: exercise.id).isSolved
      for (id, question) in try Self.questions(of: exercise, in: language) {
        allIDs.insert(id)
        guard isSolved, answeredIDs.insert(id).inserted else { continue }
        answered.append(Question(id: id, question: question, exercise: exercise.id))
      }
    }
    self.answered = answered
    total = allIDs.count
  }

  private static func questions(
    of exercise: Exercise, in language: Language
  ) throws -> [(id: String, question: String)] {
    exercise.metadata.interviewQuestions.map { ($0.id, $0.question) }
      + (try exercise.followUpQuestions(in: language).map { ($0.id, $0.question) })
  }
}
