import Judging

/// A request that is understood and cannot be met as it stands.
enum CommandError: Error, Equatable {
  case noSuchFile(path: String)
  case notAFile(path: String)
  case startedFileIsGone(path: String, exercise: String)
  case nothingStarted(exercise: String)
  case nothingToRead
  case functionWithoutInput
  case testsBehindVerdict(isLimited: Bool)
  case nothingToBench
  case noQuestions(exercise: String)
  case noReport
  case noResultToRead
  case resultIsFolder(path: String)
  case outputIsFolder(path: String)
  case noSuchFolder(path: String, file: String)
  case noHints(exercise: String)
  case noHintShown(exercise: String)
  case hintInInterview(exercise: String, until: String)
  case interviewRunning(exercise: String, until: String)
  case noInterview
  case nothingToAsk(track: String?, days: Int)
  case excludingOptions(String, String)
  case noExerciseFolder(path: String)
  case nothingToVerify
  case exercisesBesideAll
  case exerciseName(String)
  case noTerminal(input: Bool)
  case nothingToSolve(folder: String)
  case noSubmissions(path: String)
  case formatsWithoutOutputs
  case formatForOneResult(ReportFormat)
  case noFolderForStudents
  case studentsAmongExercises(path: String)
}

// MARK: - MessageConvertible

extension CommandError: MessageConvertible {
  var message: Message {
    switch self {
    case .noSuchFile(let path):
      Message("There is no file '\(path)'.")
    case .notAFile(let path):
      Message("'\(path)' is a folder. Name the file with the solution.")
    case .startedFileIsGone(let path, let exercise):
      Message(
        """
        '\(path)', which was started for '\(exercise)', is gone. Name the file with the solution, or \
        start again with 'judge start \(exercise)'.
        """)
    case .nothingStarted(let exercise):
      Message(
        """
        There is no '\(exercise).swift' here and none was started. Name the file with the solution, \
        or start with 'judge start \(exercise)'.
        """)
    case .nothingToRead:
      Message(
        """
        There are no calls to make. Give the arguments with '--input args.json', or calls as JSON \
        Lines on standard input.
        """)
    case .functionWithoutInput:
      Message("'--function' goes with '--input'. On standard input, each line names its function.")
    case .nothingToBench:
      Message(
        """
        There is nothing to measure. Name files with solutions, or measure the exercise's own with \
        '--against all'.
        """)
    case .noQuestions(let exercise):
      Message("The exercise '\(exercise)' has no questions: it has no 'questions.md'.")
    case .noHints(let exercise):
      Message("The exercise '\(exercise)' has no hints: it has no 'hints.md'.")
    case .noHintShown(let exercise):
      Message(
        "No hint of '\(exercise)' has been shown yet. 'judge hint \(exercise)' shows the first.")
    case .hintInInterview(let exercise, let until):
      Message(
        """
        An interview on '\(exercise)' runs until \(until), and there are no hints in it. End it with \
        'judge interview --finish'.
        """)
    case .interviewRunning(let exercise, let until):
      Message(
        """
        An interview on '\(exercise)' runs until \(until). End it with 'judge interview --finish' \
        before you begin another.
        """)
    case .noInterview:
      Message("There is no interview to finish. Begin one with 'judge interview'.")
    case .nothingToAsk(let track?, let days):
      Message(
        """
        Every exercise of '\(track)' was solved within the last \(days) days, so there is none to \
        ask. 'judge next --review' says when one is due.
        """)
    case .nothingToAsk(nil, let days):
      Message(
        """
        Every exercise was solved within the last \(days) days, so there is none to ask. \
        'judge next --review' says when one is due.
        """)
    case .excludingOptions(let first, let second):
      Message("'\(first)' and '\(second)' exclude each other. Leave one of them out.")
    case .noTerminal(input: true):
      Message(
        """
        A session needs a terminal, and standard input is none. 'judge test EXERCISE' judges a file \
        once, and 'judge list' lists the exercises.
        """)
    case .noTerminal(input: false):
      Message(
        """
        A session needs a terminal, and standard output is none. 'judge test EXERCISE' judges a file \
        once, and 'judge list' lists the exercises.
        """)
    case .nothingToSolve(let folder):
      Message("There are no exercises in '\(folder)'.")
    case .testsBehindVerdict(isLimited: false):
      Message(
        """
        '--test' asks for single tests, of which '--feedback verdict' shows nothing. Leave one of them \
        out.
        """)
    case .testsBehindVerdict(isLimited: true):
      Message(
        """
        '--test' asks for single tests, of which this exercise shows nothing: its 'feedback' is \
        'verdict'. Leave it out.
        """)
    case .noExerciseFolder(let path):
      Message(
        "There is no folder '\(path)'. '--exercises' names a folder that holds folders of exercises."
      )
    case .nothingToVerify:
      Message("There is nothing to verify. Name exercises, or verify all of them with '--all'.")
    case .exercisesBesideAll:
      Message("'--all' verifies every exercise. Leave it out, or the exercises.")
    case .exerciseName(let name):
      Message(
        """
        '\(name)' cannot be an exercise's id: use lower-case letters and digits, with single hyphens \
        between words.
        """)
    case .noReport:
      Message("Say what to write: '--html page.html', or '--format junit' for example.")
    case .noResultToRead:
      Message(
        """
        There is no result to read. Name a file, or write a result to standard input: \
        'judge test EXERCISE --format json | judge report - --html page.html'.
        """)
    case .resultIsFolder(let path):
      Message("'\(path)' is a folder. Name the file with the result.")
    case .outputIsFolder(let path):
      Message("'\(path)' is a folder. Name the file to write.")
    case .noSuchFolder(let path, let file):
      Message("'\(file)' cannot be written: there is no folder '\(path)'. Make it first.")
    case .noSubmissions(let path):
      Message("There is no folder '\(path)'. Name the folder with the submissions.")
    case .formatsWithoutOutputs:
      Message(
        "Each '--format' needs a file, and each '--output' a format: '--format csv --output a.csv'."
      )
    case .noFolderForStudents:
      Message("Say where to copy to: '--students DIR'.")
    case .studentsAmongExercises(let path):
      Message(
        "'\(path)' has the exercises themselves. Name another folder for the copies for students.")
    case .formatForOneResult(let format):
      Message("'\(format.rawValue)' is about one result, and a grading has many.")
    }
  }
}
