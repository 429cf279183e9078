extension Verdict {
  /// The status of a test in the documents of Exercism, which GitHub Classroom has taken over.
  var exercismStatus: String {
    switch self {
    case .accepted: "pass"
    case .wrongAnswer: "fail"
    case .timeLimitExceeded, .memoryLimitExceeded, .runTimeError, .compileError, .judgeError:
      "error"
    }
  }
}
