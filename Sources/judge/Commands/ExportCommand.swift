import Foundation
import Judging

/// `judge export`: copies exercises for students, without what is hidden.
enum ExportCommand {
  static let exercises = Argument(
    name: "EXERCISE", help: "An exercise's id; without one, every exercise is copied.",
    kind: .exercise, isRequired: false, isRepeated: true)
  static let students = Option<String>(
    "students", value: "DIR", kind: .folder,
    help: "The folder for the copies, made if it is not there.")
  static let questions = Flag(
    "questions", help: "Also copy what an interviewer asks next, with its answers.")

  static let declaration = Command(
    "export",
    abstract: "Copy exercises for students, without what is hidden.",
    discussion: """
      A copy has what a student needs: the statement, the starter, the types, the examples and the \
      hints. Hidden tests, vectors, workloads, mistakes and submissions are not in it, and before it \
      is written it is looked through for pieces of them, as `judge import-check` does.

      With `--exercises DIR`, or `JUDGE_EXERCISES=DIR`, students list, show and start the exercises \
      of the copy. `judge test` runs the examples and says that it has nothing else: no solution is \
      ever accepted with a copy. Copies that are there already are replaced.

      Exit status: 0 written, 2 a mistake on the command line, or something hidden in what students \
      would get.
      """,
    arguments: [exercises],
    options: [
      students.declaration, questions.declaration, SharedOptions.language.declaration,
      SharedOptions.exercises.declaration,
    ]
  ) { arguments, surroundings in
    guard let path = arguments[students] else { throw CommandError.noFolderForStudents }
    let folder = surroundings.url(path, isFolder: true)
    let installation = try surroundings.installation()
    guard !installation.exercises.contains(where: { $0.standardizedFileURL.path == folder.path })
    else { throw CommandError.studentsAmongExercises(path: path) }
    let catalog = try surroundings.catalog()
    let ids = arguments[all: exercises]
    let chosen = try ids.isEmpty ? catalog.exercises : ids.map { try catalog.exercise($0) }
    let hidden = try HiddenContent(of: catalog.exercises, installation: installation)
    try StudentExport(of: chosen, includesQuestions: arguments[questions], hidden: hidden)
      .write(to: folder)
    try surroundings.console.say(
      Message(
        """
        Copied \(count: chosen.count, "exercise") for students to '\(surroundings.shortPath(folder))': \
        statements, starters, types, examples and hints.
        """))
    return .success
  }
}
