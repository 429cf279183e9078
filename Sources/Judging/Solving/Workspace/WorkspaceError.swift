package import Foundation

/// A reason why a folder cannot be a workspace, or not the way it is.
package enum WorkspaceError: Error, Equatable {
  /// There is a manifest that somebody else wrote.
  case foreignManifest(URL)

  /// A file that the judge would write was written by somebody else.
  case foreignFile(URL)

  /// It is the person's home folder.
  case homeFolder(URL)

  /// It is a part of the judge itself.
  case judgeFolder(URL)

  /// The solution is there already.
  case solutionExists(URL)

  /// No exercise has been started in it.
  case nothingStarted(URL)
}

// MARK: - MessageConvertible

extension WorkspaceError: MessageConvertible {
  package var message: Message {
    switch self {
    case .foreignManifest(let file):
      Message(
        """
        '\(file.path)' was not written by the judge and is left as it is. A workspace is a Swift \
        package of its own: use '--directory' to start in another folder.
        """)
    case .foreignFile(let file):
      Message(
        """
        '\(file.path)' was not written by the judge and is left as it is. Move it, or use \
        '--directory' to start in another folder.
        """)
    case .homeFolder(let folder):
      Message(
        """
        '\(folder.path)' is your home folder, and would become a Swift package. Use '--directory' to \
        start in a folder of its own.
        """)
    case .judgeFolder(let folder):
      Message(
        """
        '\(folder.path)' belongs to the judge itself. Use '--directory' to start in a folder of your \
        own.
        """)
    case .solutionExists(let file):
      Message(
        """
        '\(file.path)' exists already and is left as it is. Use '--directory' to start somewhere \
        else, or '--force' to replace it.
        """)
    case .nothingStarted(let folder):
      Message(
        "No exercise has been started in '\(folder.path)'. Begin with 'judge start EXERCISE'.")
    }
  }
}
