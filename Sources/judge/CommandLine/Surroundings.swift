import Foundation
import Judging

/// Everything that a command gets from outside its command line.
struct Surroundings: Sendable {
  /// The variables of the process.
  let environment: [String: String]

  /// What relative paths on the command line are relative to.
  let workingDirectory: URL

  /// The program that is running.
  let executable: URL

  /// What time it is.
  let now: @Sendable () -> Date

  /// The calendar, with the time zone, by which a day begins here.
  let calendar: Calendar

  var console: Console
  let actions: JudgeActions

  /// The commands, for `help`.
  let root: Command

  /// The further folders of exercises that the command line names.
  var furtherExercises: [String] = []
}

// MARK: - The process's own

extension Surroundings {
  /// Returns the surroundings of this process.
  static func process(root: Command, actions: JudgeActions) -> Surroundings {
    let environment = ProcessInfo.processInfo.environment
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .current
    return Surroundings(
      environment: environment,
      workingDirectory: URL(
        filePath: FileManager.default.currentDirectoryPath, directoryHint: .isDirectory),
      executable: Bundle.main.executableURL ?? URL(filePath: CommandLine.arguments[0]),
      now: { Date() },
      calendar: calendar,
      console: .standard(environment: environment),
      actions: actions,
      root: root)
  }
}

// MARK: - Language

extension Surroundings {
  /// Returns the same surroundings with the language that a command line asks for; with that of the locale
  /// where it asks for none.
  func speaking(_ language: Language?) -> Surroundings {
    var surroundings = self
    if let language { surroundings.console.language = language }
    return surroundings
  }
}

// MARK: - Finding things

extension Surroundings {
  /// The folders of the person who runs the judge.
  var userFolders: UserFolders { UserFolders(environment: environment) }

  /// The home folder of that person.
  var home: URL {
    environment[.home].map { URL(filePath: $0, directoryHint: .isDirectory) }
      ?? FileManager.default.homeDirectoryForCurrentUser
  }

  /// The files that were started.
  var startedFiles: StartedFiles { StartedFiles(in: userFolders.state) }

  /// The log of what the person has done.
  var progressFile: ProgressFile { ProgressFile(in: userFolders.state) }

  /// Reads the log of what the person has done; one that cannot be read is told and counts as empty.
  func progressLog() -> ProgressLog {
    do {
      return try progressFile.log()
    } catch {
      console.warn(
        Message("'\(progressFile.url.path)' cannot be read: \(error.localizedDescription)"))
      return ProgressLog()
    }
  }

  /// The days on which something was judged, up to now.
  func days(of progress: SolvingProgress) -> ActivityCalendar {
    ActivityCalendar(of: progress.events, now: now(), calendar: calendar)
  }

  /// Finds the judge's own files.
  func installation() throws -> Installation {
    try Installation(
      executable: executable, environment: environment, workingDirectory: workingDirectory
    ).adding(exercises: furtherExercises.map(exerciseFolder))
  }

  /// Finds what the judge works with.
  func tools() throws -> JudgeTools { try tools(announce: console.announce) }

  /// Finds what the judge works with, and has it tell somebody what takes a while.
  func tools(announce: @escaping @Sendable (Message) -> Void) throws -> JudgeTools {
    JudgeTools(
      installation: try installation(), cacheFolder: userFolders.cache,
      searchPath: (environment[.searchPath] ?? "").split(separator: ":").map(String.init),
      announce: announce)
  }

  /// The folders of exercises: the judge's own or those of the environment, and those of the command line.
  func exerciseFolders() throws -> [URL] { try installation().exercises }

  private func exerciseFolder(_ path: String) throws -> URL {
    let folder = url(path, isFolder: true)
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder.path, isDirectory: &isFolder),
      isFolder.boolValue
    else { throw CommandError.noExerciseFolder(path: path) }
    return folder
  }

  /// Reads the exercises.
  func catalog() throws -> Catalog {
    try Catalog(scanning: exerciseFolders())
  }

  /// Returns the exercise that an argument names.
  func exercise(_ id: String) throws -> Exercise {
    try Catalog.exercise(id, in: exerciseFolders())
  }

  /// Returns the folder with submissions that a path on the command line means.
  func submissionFolder(_ path: String) throws -> URL {
    let folder = url(path, isFolder: true)
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder.path, isDirectory: &isFolder),
      isFolder.boolValue
    else { throw CommandError.noSubmissions(path: path) }
    return folder
  }

  /// The workspace to start exercises in: the folder that is named, or the one that encloses this.
  ///
  /// Who stands in the folder of an exercise wants no workspace within the workspace.
  func workspace(in folder: String? = nil) -> Workspace {
    if let folder { return Workspace(in: url(folder, isFolder: true)) }
    return Workspace(enclosing: workingDirectory) ?? Workspace(in: workingDirectory)
  }

  /// Returns the place that a path on the command line means.
  func url(_ path: String, isFolder: Bool = false) -> URL {
    URL(
      filePath: path, directoryHint: isFolder ? .isDirectory : .notDirectory,
      relativeTo: workingDirectory
    ).absoluteURL.standardizedFileURL
  }

  /// Returns the shortest way to write a place: relative if it is below the working directory.
  func shortPath(_ url: URL) -> String {
    let base = workingDirectory.standardizedFileURL.path
    let prefix = base.hasSuffix("/") ? base : base + "/"
    let path = url.standardizedFileURL.path
    return path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : path
  }
}
