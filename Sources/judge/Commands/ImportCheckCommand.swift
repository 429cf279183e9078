import Foundation
import Judging

/// `judge import-check`: looks for what exercises hide in something that is to be published.
enum ImportCheckCommand {
  static let place = Argument(
    name: "PATH", help: "The folder, file or archive to look through.", kind: .file)

  static let declaration = Command(
    "import-check",
    abstract: "Look for hidden tests and solutions in what is to be published.",
    discussion: """
      Every file is compared with what the exercises here hide: by its name, byte for byte, and piece \
      by piece. A piece of 48 characters of a hidden file is found wherever it stands, however it is \
      laid out; one of fewer than 32 is not, nor what was renamed, translated or compressed. What \
      students may have anyway, such as the starter, does not count.

      Links are not followed, and what is compressed inside of the folder, such as the history of a \
      repository, cannot be looked into: both are told, and are no failure. An archive that is named \
      itself (`.zip`, `.tar`, `.tar.gz` and the like) is unpacked first.

      Exit status: 0 nothing hidden was found, 1 something was, 2 a mistake on the command line, 3 \
      something could not be read.
      """,
    arguments: [place],
    options: [
      SharedOptions.format.declaration, SharedOptions.language.declaration,
      SharedOptions.exercises.declaration,
    ]
  ) { arguments, surroundings in
    let console = surroundings.console
    let path = try arguments.required(place)
    let url = surroundings.url(path)
    guard FileManager.default.fileExists(atPath: url.path) else {
      throw CommandError.noSuchFile(path: path)
    }
    let catalog = try surroundings.catalog()
    for broken in catalog.broken { console.warn(broken.problem.message) }
    let hidden = try HiddenContent(
      of: catalog.exercises, installation: try surroundings.installation())
    let leaks = try leaks(of: hidden, in: url, surroundings)
    let found = leaks.count(where: \.isHidden)
    switch arguments[SharedOptions.format] ?? .terminal {
    case .terminal:
      for leak in leaks { try console.say(leak.message) }
      try console.say(
        found == 0
          ? Message("Nothing hidden of \(count: catalog.exercises.count, "exercise") was found.")
          : Message("\(count: found, "place") with something hidden."))
    case .json:
      try console.writeLine(try JSONReport.text(for: LeakDocument(leaks)))
    }
    return found == 0 ? .success : .notAccepted
  }

  private static func leaks(
    of hidden: HiddenContent, in url: URL, _ surroundings: Surroundings
  ) throws -> [Leak] {
    guard UnpackedArchive.isArchive(url) else { return try hidden.leaks(in: url) }
    let archive = try UnpackedArchive(url, searchPath: surroundings.tools().searchPath)
    return try hidden.leaks(in: archive.folder)
  }
}
