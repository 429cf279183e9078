import Foundation
import Judging

/// `judge new`: makes the folder of an exercise that is to be written.
enum NewCommand {
  static let id = Argument(
    name: "ID", help: "The new exercise's id: lower-case words joined by hyphens.")
  static let like = Option<String>(
    "like", value: "EXISTING", kind: .exercise,
    help: "Copy the limits, texts and tests of this exercise, to be adapted.")
  static let directory = Option<String>(
    "directory", value: "DIR", kind: .folder,
    help: "The folder of exercises to make it in; made if it is not there.",
    default: "the last folder of exercises that is in use")

  static let declaration = Command(
    "new",
    abstract: "Begin a new exercise.",
    discussion: """
      Makes a folder with all files of an exercise, in which everything that is to be written is \
      marked. From then on `judge verify ID` lists what is left, in the order to write it.
      """,
    arguments: [id],
    options: [like.declaration, directory.declaration, SharedOptions.exercises.declaration]
  ) { arguments, surroundings in
    let name = try arguments.required(id)
    guard Exercise.isIdentifier(name) else { throw CommandError.exerciseName(name) }
    let known = try surroundings.exerciseFolders()
    let model = try arguments[like].map(surroundings.exercise)
    let folder = arguments[directory].map { surroundings.url($0, isFolder: true) } ?? known.last
    guard let folder else { throw CommandError.noExerciseFolder(path: ".") }
    for other in known {
      let place = other.appending(path: name, directoryHint: .isDirectory)
      guard !FileManager.default.fileExists(atPath: place.path) else {
        throw NewExercise.Problem.exists(place)
      }
    }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let made = try NewExercise(name, like: model).write(to: folder)
    let isKnown = try surroundings.installation().exercises.contains {
      $0.standardizedFileURL.path == folder.standardizedFileURL.path
    }
    let option = isKnown ? "" : " --exercises \(surroundings.shortPath(folder))"
    try surroundings.console.write(
      """
      Made '\(name)' in \(surroundings.shortPath(made))

        judge verify \(name)\(option)   what is left to write, in the order to write it

      """)
    return .success
  }
}
