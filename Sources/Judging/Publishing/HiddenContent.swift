import Foundation

/// What exercises hide from students, in a form in which it can be looked for.
///
/// Hidden are all files of an exercise but those that a copy for students has. Found are their names, whole
/// files under another name, and pieces of them, wherever they stand and however they are laid out. What
/// students may have anyway does not count, whichever exercise it is of.
package struct HiddenContent: Sendable {
  /// A place in a hidden file.
  struct Place: Sendable {
    var file: Int
    var line: Int
  }

  /// The hidden files: "nms/Tests/NMSTests.swift".
  private(set) var files: [String] = []
  /// Their paths within their exercises, each with the number of a file that has it.
  private(set) var names: [String: Int] = [:]
  private(set) var digests: [ContentDigest: Int] = [:]
  /// Chosen pieces of their texts.
  private(set) var fragments: [UInt64: Place] = [:]

  /// Reads what exercises hide.
  ///
  /// - Parameters:
  ///   - exercises: The exercises; copies for students hide nothing.
  ///   - installation: The judge, whose sources for workspaces everybody may have.
  /// - Throws: What the file system says.
  package init(of exercises: [Exercise], installation: Installation) throws {
    let whole = exercises.filter { !$0.isStudentCopy }
    var known: Set<UInt64> = []
    let publicFiles = try whole.flatMap(Self.publicFiles) + Self.sources(of: installation)
    let metadata = try whole.map { Array(try StudentCopy(exercise: $0).metadata()) }
    for bytes in try publicFiles.map(Self.bytes) + metadata {
      known.formUnion(TextGrams(of: bytes).grams.lazy.compactMap { $0?.hash })
    }
    for exercise in whole {
      for path in try exercise.hiddenPaths() {
        let bytes = try Self.bytes(of: exercise.folder.appending(path: path))
        let number = files.count
        files.append("\(exercise.id)/\(path)")
        names[path] = names[path] ?? number
        guard !bytes.isEmpty else { continue }
        let digest = ContentDigest(of: bytes)
        digests[digest] = digests[digest] ?? number
        for gram in TextGrams(of: bytes).chosen(where: { !known.contains($0) }) {
          fragments[gram.hash] = fragments[gram.hash] ?? Place(file: number, line: gram.line)
        }
      }
    }
  }

  private static func publicFiles(of exercise: Exercise) -> [URL] {
    StudentCopy(exercise: exercise, includesQuestions: true).files
      + [exercise.folder.appending(path: Exercise.metadataName)]
  }

  /// What is copied into workspaces, and what hidden tests and solutions import.
  private static func sources(of installation: Installation) throws -> [URL] {
    ["ExerciseKit", "ExampleKit", "SuiteKit"].flatMap { module in
      let folder = installation.sources(of: module)
      let paths = (try? ContentDigest.relativePaths(in: folder.path)) ?? []
      return paths.map { folder.appending(path: $0, directoryHint: .notDirectory) }
    }
  }

  static func bytes(of file: URL) throws -> [UInt8] { [UInt8](try Data(contentsOf: file)) }
}
