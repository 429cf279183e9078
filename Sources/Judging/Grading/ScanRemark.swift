import Isolation

/// Something about a folder with submissions that a person should know.
package struct ScanRemark: Hashable, Sendable {
  /// What it is.
  enum Kind: Hashable, Sendable {
    /// A student has nothing for any exercise.
    case nothing
    /// A student has nothing for these.
    case missing(exercises: [String])
    /// What should be a folder cannot be read.
    case obstacle(UntrustedFolder.Obstacle)
    /// The name is no UTF-8.
    case name
  }

  /// The path below the folder, or the student.
  var path: String
  var kind: Kind
}

// MARK: - MessageConvertible

extension ScanRemark: MessageConvertible {
  package var message: Message {
    let path = SafeText.visible(path)
    return switch kind {
    case .nothing: Message("'\(path)' has no submission.")
    case .missing(let exercises):
      Message("'\(path)' has no submission for \(exercises.joined(separator: ", ")).")
    case .obstacle(let obstacle): Message("'\(path)' is left out. \(obstacle.text)")
    case .name: Message("'\(path)' is left out. Its name is not UTF-8.")
    }
  }
}

extension UntrustedFolder.Obstacle {
  /// What is in the way, in a sentence.
  var text: Message {
    switch self {
    case .absent: Message("It is gone.")
    case .link: Message("It is a link, or lies behind one, and links are not followed.")
    case .wrongKind: Message("It is not what it should be, a file or a folder.")
    case .tooLarge(let bytes):
      Message(
        "It has \(Figures.grouped(bytes)) bytes; the limit is \(Figures.grouped(Submission.sizeLimit))."
      )
    case .unreadable(let reason): Message("The system does not let it be read: \(reason).")
    }
  }

  /// Whether it is about the machine, and not about what a student has handed in.
  var isOurs: Bool {
    switch self {
    case .unreadable, .absent: true
    case .link, .wrongKind, .tooLarge: false
    }
  }
}
