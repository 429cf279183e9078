import Foundation
import Isolation
import Judging

/// `judge merge`: puts the files of results of several shards together.
enum MergeCommand {
  static let results = Argument(
    name: "RESULT", help: "A file of results that 'judge grade' wrote.", kind: .file,
    isRepeated: true)
  static let output = Option<String>(
    "output", value: "FILE", kind: .file,
    help: "The file to write, which is replaced; without it, standard output is written to.")

  static let declaration = Command(
    "merge",
    abstract: "Put the results of several shards together.",
    discussion: """
      Writes one file of results, sorted by path, as if all had been graded at once: `judge report` \
      reads it, and so does `judge merge`. The order of the files does not matter, nor whether one is \
      named twice. Where something is missing, what it is is said and nothing is written.

      Exit status: 0 merged, 2 something is missing or does not belong together.
      """,
    arguments: [results],
    options: [output.declaration, SharedOptions.language.declaration]
  ) { arguments, surroundings in
    let files = try arguments[all: results].map { path in
      try SolutionFile.existing(surroundings.url(path), path: path)
    }
    let target = try arguments[output].map {
      try ReportCommand.file(toWrite: $0, in: surroundings)
    }
    let merged = try GradingMerge(of: files)
    guard let target else {
      try merged.forEachLine { try surroundings.console.writeLine($0) }
      return .success
    }
    try AtomicFile.replace(target.path) { write in
      try merged.forEachLine { try write(Array(($0 + "\n").utf8)) }
    }
    surroundings.console.announce(Message("Wrote '\(surroundings.shortPath(target))'."))
    return .success
  }
}
