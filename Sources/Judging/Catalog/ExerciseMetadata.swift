/// What `exercise.json` says about an exercise.
package struct ExerciseMetadata: Encodable, Equatable, Sendable {
  /// The format that this judge reads.
  package static let currentFormatVersion = 1

  /// The version of the format that the file is written in.
  package var formatVersion: Int

  /// The title that lists show.
  package var title: Title

  /// The part of the curriculum that the exercise belongs to, such as `post-processing`.
  package var track: String

  /// How hard the exercise is for someone who knows its prerequisites.
  package var difficulty: Difficulty

  /// Words to find the exercise by.
  package var topics: [String]

  /// The ids of exercises to solve before this one.
  package var prerequisites: [String]

  /// The implementation whose answers count, such as `torchvision.ops.nms`, if there is one.
  package var authority: String?

  /// How far an answer in floating point may be from the expected one.
  package var tolerance: Tolerance

  /// What a solution may use.
  package var limits: Limits

  /// The interview questions that are answered by doing the exercise.
  package var interviewQuestions: [InterviewQuestion]

  /// The most that a report shows of the fixed inputs of hidden tests.
  package var feedback = FeedbackLevel.counterexample

  /// The digest of the exercise that this is a copy of, for students and without what is hidden.
  package var studentCopyOf: String?

  /// The types with which the suite calls generic functions; none where there are no such functions.
  package var specialisations: [Specialisation]?
}

// MARK: - Parts

extension ExerciseMetadata {
  /// A title in each language that it has been written in.
  package struct Title: Encodable, Equatable, Sendable {
    package var english: String
    package var chinese: String?

    package enum CodingKeys: String, CodingKey {
      case english = "en"
      case chinese = "zh"
    }

    /// Returns the title in a language, or in English where it has not been translated.
    package func text(in language: Language) -> String {
      switch language {
      case .english: english
      case .chinese: chinese ?? english
      }
    }
  }

  /// How hard an exercise is.
  package enum Difficulty: String, CaseIterable, Comparable, Encodable, Sendable {
    case easy
    case medium
    case hard

    private var rank: Int {
      switch self {
      case .easy: 0
      case .medium: 1
      case .hard: 2
      }
    }

    package static func < (left: Difficulty, right: Difficulty) -> Bool {
      left.rank < right.rank
    }
  }

  /// How far a number may be from the expected one: `|a - b| <= absolute + relative * |b|`.
  ///
  /// An exercise that names no tolerance is compared exactly: a tolerance that nobody wrote down
  /// could hide a wrong answer.
  package struct Tolerance: Encodable, Equatable, Sendable {
    package var absolute = 0.0
    package var relative = 0.0

    /// Whether numbers must be equal.
    package var isExact: Bool { absolute == 0 && relative == 0 }
  }

  /// What a solution may use, each with a default that suits most exercises.
  package struct Limits: Encodable, Equatable, Sendable {
    /// The longest time that a workload may take, as a multiple of the reference's.
    package var timeRatio = 5.0

    /// The CPU time that one test may take.
    package var cpuSecondsPerTest = 2.0

    /// The memory of the process that runs the solution.
    package var memoryMegabytes = 512

    /// The threads that a solution may have at a time, the first one included.
    package var threads = 1

    /// The stack of its first thread; a small one shows a recursion that goes deep with a short test.
    package var stackMegabytes = Self.usualStack

    /// What the system gives a program.
    package static let usualStack = 8

    /// More would need more address space for stacks than is left to a worker.
    package static let mostThreads = 32

    /// More would be taken from the memory that a worker may have, for each of its threads.
    package static let mostStack = 64
  }

  /// A generic function with types in the place of its parameters.
  package struct Specialisation: Encodable, Equatable, Sendable {
    /// The function with its labels: "topK(_:_:)".
    package var function: String
    /// The types, in the order of its parameters: "Int", "[Float]".
    package var types: [String]
  }

  /// A question that interviewers ask and that the exercise answers.
  package struct InterviewQuestion: Encodable, Equatable, Sendable {
    package var id: String
    package var question: String
  }
}
