import Foundation
import Judging

/// `judge start`: makes the file to write a solution in.
enum StartCommand {
  static let exercise = Argument(
    name: SharedOptions.exercise.name, help: SharedOptions.exercise.help,
    kind: SharedOptions.exercise.kind, isRequired: false)
  static let directory = Option<String>(
    "directory", value: "DIR", kind: .folder,
    help: "The workspace to start in; made if it is not there.",
    default: "the one that the working directory lies in, else the working directory")
  static let force = Flag("force", help: "Replace the file if it exists.")
  static let refresh = Flag(
    "refresh", help: "Start nothing; bring the workspace up to date with its files and the judge.")

  static let declaration = Command(
    "start",
    abstract: "Start on an exercise.",
    discussion: """
      Writes the exercise's starter to `EXERCISE/EXERCISE.swift`. From then on `judge test EXERCISE` \
      tests that file, wherever it is called.

      The folder becomes a workspace: a Swift package with what has been started in it, so that \
      editors complete names, show documentation and report the errors that the judge reports, and \
      `swift test` runs the examples of the statements. All that it needs is generated, in \
      `Package.swift` and the hidden folder `.judge`, and nothing of yours is written over.
      """,
    arguments: [exercise],
    options: [
      directory.declaration, force.declaration, refresh.declaration,
      SharedOptions.language.declaration, SharedOptions.exercises.declaration,
    ]
  ) { arguments, surroundings in
    let console = surroundings.console
    let workspace = surroundings.workspace(in: arguments[directory])
    let installation = try surroundings.installation()
    if arguments[refresh] {
      guard arguments[exercise] == nil else {
        throw CommandError.excludingOptions(exercise.name, refresh.declaration.spelling)
      }
      try workspace.refresh(from: installation, home: surroundings.home)
      try console.say(Message("Brought up to date: \(workspace.root.path)"))
      return .success
    }
    let exercise = try surroundings.exercise(arguments.required(exercise))
    let isNew = !workspace.exists
    try workspace.start(
      exercise, from: installation, home: surroundings.home, replacing: arguments[force])
    do {
      try surroundings.startedFiles.remember(workspace.solution(of: exercise.id), for: exercise.id)
    } catch {
      // The file is there and can be named: not a reason to fail.
      console.warn(Message("The file will not be remembered: \(error.localizedDescription)"))
    }
    try console.write(report(exercise, in: workspace, isNew: isNew, surroundings))
    return .success
  }

  private static func report(
    _ exercise: Exercise, in workspace: Workspace, isNew: Bool, _ surroundings: Surroundings
  ) -> String {
    let (console, id) = (surroundings.console, exercise.id)
    let file = surroundings.shortPath(workspace.solution(of: id))
    var lines = [console.text(Message("Started '\(id)' in \(file)"))]
    if exercise.types != nil {
      let types = surroundings.shortPath(workspace.types(of: id))
      lines.append(console.text(Message("Its types are given, in \(types)")))
    }
    if isNew {
      let place = workspace.root.path
      lines.append(console.text(Message("'\(place)' is a Swift package now, for your editor.")))
    }
    lines.append("")
    lines.append("  judge show \(id)   " + console.text(Message("what to write")))
    lines.append("  judge open \(id)   " + console.text(Message("the file in your editor")))
    lines.append("  judge test \(id)   " + console.text(Message("whether it is right")))
    return lines.joined(separator: "\n") + "\n"
  }
}
