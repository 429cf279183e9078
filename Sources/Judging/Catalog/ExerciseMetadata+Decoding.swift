package import Foundation

extension ExerciseMetadata {
  /// Reads an `exercise.json`.
  ///
  /// A key that is not known is refused at every level, so that a misspelt limit is noticed instead
  /// of being replaced by its default.
  ///
  /// - Parameter file: the file's location.
  /// - Throws: the first fault, with its line and key.
  package init(contentsOf file: URL) throws(ExerciseFileError) {
    let data: Data
    do {
      data = try Data(contentsOf: file)
    } catch {
      throw ExerciseFileError(
        file: file, problem: .unreadable(reason: error.localizedDescription))
    }
    try self.init(parsing: Array(data), from: file)
  }

  /// Reads the bytes of an `exercise.json`.
  package init(parsing bytes: [UInt8], from file: URL) throws(ExerciseFileError) {
    let json = try LocatedJSONParser.parse(bytes, of: file)
    // A later format may have other keys: its version is the only thing worth saying about it.
    if case .object(let members) = json.value,
      let version = members.first(where: { $0.key == CodingKeys.formatVersion.rawValue }),
      case .number(let number) = version.value.value, let integer = Int(exactly: number),
      integer != Self.currentFormatVersion
    {
      throw ExerciseFileError(file: file, line: version.line, problem: .formatVersion(integer))
    }
    try self.init(
      StrictObject(json, in: file, allowedKeys: CodingKeys.allCases.map(\.rawValue)))
  }

  package enum CodingKeys: String, CaseIterable, CodingKey {
    case formatVersion
    case title
    case track
    case difficulty
    case topics
    case prerequisites
    case authority
    case tolerance
    case limits
    case interviewQuestions
    case feedback
    case studentCopyOf
    case specialisations
  }
}

// MARK: - Decoding

extension ExerciseMetadata {
  private init(_ object: StrictObject) throws(ExerciseFileError) {
    self.init(
      formatVersion: try object.integer("formatVersion"),
      title: try Title(object.object("title", allowedKeys: ["en", "zh"])),
      track: try Self.track(of: object),
      difficulty: try Self.difficulty(of: object),
      topics: try object.strings("topics"),
      prerequisites: try object.strings("prerequisites"),
      authority: try object.optionalString("authority"),
      tolerance: try Tolerance(
        object.optionalObject("tolerance", allowedKeys: ["absolute", "relative"])),
      limits: try Limits(
        object.optionalObject(
          "limits",
          allowedKeys: [
            "timeRatio", "cpuSecondsPerTest", "memoryMegabytes", "threads", "stackMegabytes",
          ])),
      interviewQuestions: try Self.interviewQuestions(of: object),
      feedback: try Self.feedback(of: object),
      studentCopyOf: try object.optionalString("studentCopyOf"),
      specialisations: try Self.specialisations(of: object))
  }

  private static func specialisations(
    of object: StrictObject
  ) throws(ExerciseFileError) -> [Specialisation]? {
    var specialisations: [Specialisation] = []
    for one in try object.objects("specialisations", allowedKeys: ["function", "types"]) {
      specialisations.append(
        Specialisation(function: try one.string("function"), types: try one.strings("types")))
    }
    return specialisations.isEmpty ? nil : specialisations
  }

  private static func track(of object: StrictObject) throws(ExerciseFileError) -> String {
    let track = try object.string("track")
    guard Exercise.isIdentifier(track) else {
      throw object.invalid("track", track, "lower-case words joined by hyphens")
    }
    return track
  }

  private static func difficulty(
    of object: StrictObject
  ) throws(ExerciseFileError) -> Difficulty {
    let word = try object.string("difficulty")
    guard let difficulty = Difficulty(rawValue: word) else {
      let known = Difficulty.allCases.map(\.rawValue)
      throw object.invalid(
        "difficulty", word, "one of \(known.joined(separator: ", "))", known: known)
    }
    return difficulty
  }

  private static func feedback(
    of object: StrictObject
  ) throws(ExerciseFileError) -> FeedbackLevel {
    guard let word = try object.optionalString("feedback") else { return .counterexample }
    guard let feedback = FeedbackLevel(rawValue: word) else {
      let known = FeedbackLevel.allCases.map(\.rawValue)
      throw object.invalid(
        "feedback", word, "one of \(known.joined(separator: ", "))", known: known)
    }
    return feedback
  }

  private static func interviewQuestions(
    of object: StrictObject
  ) throws(ExerciseFileError) -> [InterviewQuestion] {
    var questions: [InterviewQuestion] = []
    for question in try object.objects("interviewQuestions", allowedKeys: ["id", "question"]) {
      questions.append(
        InterviewQuestion(
          id: try question.string("id"), question: try question.string("question")))
    }
    return questions
  }
}

extension ExerciseMetadata.Title {
  fileprivate init(_ object: StrictObject) throws(ExerciseFileError) {
    self.init(english: try object.string("en"), chinese: try object.optionalString("zh"))
  }
}

extension ExerciseMetadata.Tolerance {
  fileprivate init(_ object: StrictObject?) throws(ExerciseFileError) {
    self.init()
    guard let object else { return }
    absolute = try object.number("absolute", default: absolute, mayBeZero: true)
    relative = try object.number("relative", default: relative, mayBeZero: true)
  }
}

extension ExerciseMetadata.Limits {
  fileprivate init(_ object: StrictObject?) throws(ExerciseFileError) {
    self.init()
    guard let object else { return }
    timeRatio = try object.number("timeRatio", default: timeRatio)
    cpuSecondsPerTest = try object.number("cpuSecondsPerTest", default: cpuSecondsPerTest)
    memoryMegabytes = try object.integer("memoryMegabytes", default: memoryMegabytes)
    threads = try object.integer("threads", default: threads, atMost: Self.mostThreads)
    stackMegabytes = try object.integer(
      "stackMegabytes", default: stackMegabytes, atMost: Self.mostStack)
  }
}
