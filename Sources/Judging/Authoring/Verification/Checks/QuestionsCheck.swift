/// Checks the questions that an interviewer asks next: their ids and their answers.
enum QuestionsCheck {
  static func findings(in sources: ExerciseSources) -> [Finding] {
    let english = sources["questions.md"].map { findings(in: $0, of: sources) } ?? []
    return english + differences(in: sources) + repeated(in: sources)
  }

  private static func findings(
    in text: AuthoredText, of sources: ExerciseSources
  ) -> [Finding] {
    let questions = FollowUpQuestion.questions(in: text.text)
    guard !questions.isEmpty else {
      return [
        Finding(
          .questions, file: text.path, "It has no questions.",
          advice: "Begin each with a heading: '## id: question'.")
      ]
    }
    var findings: [Finding] = []
    var own = 0
    for (index, question) in questions.enumerated() {
      let line = line(of: question, in: text)
      func add(_ message: String, _ advice: String) {
        findings.append(
          Finding(.questions, file: text.path, line: line, message, advice: advice))
      }
      if question.id.isEmpty {
        add(
          "The question '\(question.question)' has no id.",
          "Begin its heading with one: '## \(sources.exercise.id)-\(own + 1): …'.")
      } else if questions[..<index].contains(where: { $0.id == question.id }) {
        add("There are two questions '\(question.id)'.", "Give one of them another id.")
      }
      if let number = number(of: question.id, in: sources.exercise) {
        own += 1
        if number != own {
          add(
            "The id '\(question.id)' should be '\(sources.exercise.id)-\(own)'.",
            "Number the exercise's own questions from 1, in their order.")
        }
      } else if let other = otherExercise(question.id, sources) {
        add(
          "The id '\(question.id)' is one of the exercise '\(other)'.",
          "Call it '\(sources.exercise.id)-\(own + 1)'.")
      }
      if question.answer.isEmpty { add("The question has no answer.", "Write it below.") }
    }
    return findings
  }

  /// The number in an id of the exercise's own: 3 in `nms-3`.
  private static func number(of id: String, in exercise: Exercise) -> Int? {
    guard id.hasPrefix("\(exercise.id)-") else { return nil }
    return Int(id.dropFirst(exercise.id.count + 1))
  }

  private static func otherExercise(_ id: String, _ sources: ExerciseSources) -> String? {
    guard let hyphen = id.lastIndex(of: "-"), Int(id[hyphen...].dropFirst()) != nil else {
      return nil
    }
    let name = String(id[..<hyphen])
    return sources.prerequisites[name] == nil ? nil : name
  }

  private static func line(of question: FollowUpQuestion, in text: AuthoredText) -> Int? {
    text.lines.lastIndex { $0.hasPrefix("## ") && $0.contains(question.question) }.map { $0 + 1 }
  }

  // MARK: - Languages

  private static func differences(in sources: ExerciseSources) -> [Finding] {
    guard let english = sources["questions.md"], let chinese = sources["questions.zh.md"] else {
      return []
    }
    let ids = FollowUpQuestion.questions(in: english.text).map(\.id)
    let others = FollowUpQuestion.questions(in: chinese.text)
    return zip(ids, others).filter { $0 != $1.id }.prefix(1).map { id, question in
      Finding(
        .questions, file: chinese.path, line: line(of: question, in: chinese),
        "The question '\(question.id)' stands where '\(english.path)' has '\(id)'.",
        advice: "Give both texts the same questions in the same order.")
    }
  }

  // MARK: - In exercise.json

  private static func repeated(in sources: ExerciseSources) -> [Finding] {
    let ids = sources.exercise.metadata.interviewQuestions.map(\.id)
    let twice = Set(ids.filter { id in ids.count { $0 == id } > 1 })
    return twice.sorted().map { id in
      Finding(
        .questions, file: Exercise.metadataName, line: sources.line(of: id),
        "The question '\(id)' is in 'interviewQuestions' twice.", advice: "Take one of them away.")
    }
  }
}
