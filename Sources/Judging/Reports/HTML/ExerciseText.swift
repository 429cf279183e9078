package import Foundation

/// What an exercise says to its reader, where the one that a result is about is at hand.
///
/// A result can come from another machine or from last year. A statement is shown beside it only where it
/// belongs to the same version of the exercise.
package enum ExerciseText: Sendable {
  /// The texts of the version that the result is about.
  case found(Texts)
  /// The exercise is there, and its tests are not those of the result.
  case otherVersion(title: String)
  /// The exercise is there, and the result does not say which version it is about.
  case unknownVersion(title: String)
  /// There is no such exercise.
  case missing

  /// The texts of an exercise in one language, each with the language that it is really in.
  package struct Texts: Sendable {
    var title: String
    var statement: Markdown?
    var statementLanguage: Language
    var questions: [FollowUpQuestion]
    var questionsLanguage: Language
  }

  /// Looks for the exercise of a result.
  ///
  /// - Parameters:
  ///   - result: The result.
  ///   - folders: The folders that hold exercises.
  ///   - language: The language that the reader asked for.
  package init(of result: SubmissionResult, in folders: [URL], language: Language = .english) {
    guard Exercise.isIdentifier(result.exercise),
      let exercise = try? Catalog.exercise(result.exercise, in: folders)
    else {
      self = .missing
      return
    }
    let title = exercise.metadata.title.text(in: language)
    let digest = result.environment.exerciseDigest
    if digest.isEmpty {
      self = .unknownVersion(title: title)
    } else if (try? exercise.verdictDigest().hexadecimal) != digest {
      self = .otherVersion(title: title)
    } else {
      self = .found(Texts(of: exercise, title: title, language: language))
    }
  }

  /// The title, where it is known.
  var title: String? {
    switch self {
    case .found(let texts): texts.title
    case .otherVersion(let title), .unknownVersion(let title): title
    case .missing: nil
    }
  }

  /// Why there is no statement.
  var reason: String? {
    switch self {
    case .found: nil
    case .otherVersion:
      "The exercise at hand is another version than the one that was judged, so its statement is not shown."
    case .unknownVersion:
      "The result does not say which version of the exercise it is about, so no statement is shown."
    case .missing: "The exercise is not at hand, so its statement is not shown."
    }
  }
}

// MARK: - Reading

extension ExerciseText.Texts {
  /// Reads the texts of an exercise; one that cannot be read is left out.
  init(of exercise: Exercise, title: String, language: Language) {
    func text(_ file: (Language) -> URL) -> (Markdown?, Language) {
      let isTranslated = language == .english || file(language) != file(.english)
      let text = try? String(contentsOf: file(language), encoding: .utf8)
      return (text.map { Markdown($0) }, isTranslated ? language : .english)
    }
    self.title = title
    (statement, statementLanguage) = text(exercise.statement(in:))
    questionsLanguage = text(exercise.questions(in:)).1
    questions = (try? exercise.followUpQuestions(in: language)) ?? []
  }
}
