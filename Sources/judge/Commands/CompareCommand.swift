import Foundation
import Isolation
import Judging

/// `judge compare`: shows which submissions are the same but for names and layout.
enum CompareCommand {
  static let folders = Argument(
    name: "DIR", help: "A folder with submissions.", kind: .folder, isRepeated: true)
  static let format = Option<ComparisonReport.Format>(
    "format", value: "FORMAT", help: "How to write what is the same.", default: .terminal)
  static let output = Option<String>(
    "output", value: "FILE", kind: .file,
    help: "The file to write, which is replaced; without it, standard output is written to.")

  static let declaration = Command(
    "compare",
    abstract: "Show which submissions are the same but for names and layout.",
    discussion: """
      Submissions are found as `judge grade` finds them, in one folder or in several, such as those \
      of two years. Each is parsed by the compiler, in a box, and compared without the names that it \
      declares, without layout and comments, and whatever the order of its functions and types. \
      Declarations that the starter or an accepted submission of the exercise has do not count, and \
      groups that are so small that anybody would write them are marked.

      That submissions are the same is a fact about texts. How it came about is for a person to find \
      out.

      Exit status: 0 compared, whatever was found, 2 a mistake on the command line or a folder \
      without submissions, 3 the judge or the machine failed; 130 interrupted with Ctrl-C, 143 by \
      SIGTERM.
      """,
    arguments: [folders],
    options: [
      GradeCommand.exercises.declaration, GradeCommand.layout.declaration,
      GradeCommand.jobs.declaration, GradeCommand.box.declaration, format.declaration,
      output.declaration, SharedOptions.language.declaration,
    ]
  ) { arguments, surroundings in
    let console = surroundings.console
    let target = try arguments[output].map {
      try ReportCommand.file(toWrite: $0, in: surroundings)
    }
    let chosen = try arguments[GradeCommand.exercises].map { ids in
      try Set(ids).sorted().map { try surroundings.exercise($0) }
    }
    let options = SubmissionComparer.Options(
      folders: try arguments[all: folders].map { try surroundings.submissionFolder($0) },
      layouts: arguments[GradeCommand.layout].map { [$0] } ?? SubmissionLayout.usual,
      exercises: try chosen ?? surroundings.catalog().exercises,
      jobs: arguments[GradeCommand.jobs] ?? GradingOptions.standardJobs,
      box: try arguments[GradeCommand.box] ?? GradingOptions.strongestBox())
    let comparison: SubmissionComparison
    do {
      defer { console.clearProgress() }
      comparison = try surroundings.actions.compare(options, try surroundings.tools()) {
        console.showProgress(console.text(Message("\($0) of \($1) compared")))
      }
    }
    var style = console.reportStyle
    if target != nil { style.isColoured = false }
    let text = try ComparisonReport(style: style)
      .text(for: comparison, as: arguments[format] ?? .terminal)
    guard let target else {
      try console.write(text)
      return .success
    }
    try AtomicFile.replace(target.path, with: Array(text.utf8))
    console.announce(Message("Wrote '\(surroundings.shortPath(target))'."))
    return .success
  }
}
