package import Foundation

/// An exercise as its author wrote it: a folder, and what its `exercise.json` says.
package struct Exercise: Identifiable, Equatable, Sendable {
  /// The name of the folder.
  package let id: String

  /// Where the exercise lies.
  package let folder: URL

  /// What `exercise.json` says.
  package let metadata: ExerciseMetadata

  /// Reads the exercise in a folder.
  ///
  /// - Parameter folder: the exercise's folder, whose name is its id.
  /// - Throws: what is wrong with its name or its `exercise.json`.
  package init(in folder: URL) throws(ExerciseFileError) {
    let id = folder.lastPathComponent
    guard Self.isIdentifier(id) else {
      throw ExerciseFileError(file: folder, problem: .folderName(id))
    }
    self.id = id
    self.folder = folder
    metadata = try ExerciseMetadata(contentsOf: folder.appending(path: Self.metadataName))
  }

  /// Whether it is a copy for students, without hidden tests and without a reference.
  package var isStudentCopy: Bool { metadata.studentCopyOf != nil }

  /// The name of the file that describes an exercise.
  package static let metadataName = "exercise.json"

  /// Whether a name consists of lower-case words and digits joined by single hyphens.
  ///
  /// Ids become file names and parts of paths, so nothing else is let through.
  package static func isIdentifier(_ name: String) -> Bool {
    let words = name.split(separator: "-", omittingEmptySubsequences: false)
    return words.allSatisfy { word in
      !word.isEmpty && word.utf8.allSatisfy(isLowercaseLetterOrDigit)
    }
  }

  private static func isLowercaseLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
    default: false
    }
  }
}
