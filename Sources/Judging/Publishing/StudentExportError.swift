package import Foundation

/// Why no copies for students are written.
package enum StudentExportError: Error, Equatable {
  /// The exercise is a copy itself.
  case copyOfCopy(Exercise.ID)
  /// There is a folder of that name that is no copy.
  case notACopy(URL)
  /// What students may have quotes what is hidden.
  case leaks([Leak])
}

extension StudentExportError: MessageConvertible {
  package var message: Message {
    switch self {
    case .copyOfCopy(let id):
      Message("'\(id)' is a copy for students itself. Export the exercise that it was made from.")
    case .notACopy(let folder):
      Message(
        """
        '\(folder.path)' is no copy for students and is left as it is. Export to another folder.
        """)
    case .leaks(let leaks):
      Message(
        """
        Nothing was written, for what students would get has something hidden in it. \
        \(Message.joined(leaks.map(\.message), by: " "))
        """)
    }
  }
}
