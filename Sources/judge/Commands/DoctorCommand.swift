import Foundation
import Judging

/// `judge doctor`: says whether the judge can work here, and what to do if not.
enum DoctorCommand {
  static let declaration = Command(
    "doctor",
    abstract: "Check whether the judge can work here.",
    discussion: "Exit status: 0 if it can, 3 if something is missing.",
    options: [SharedOptions.exercises.declaration]
  ) { _, surroundings in
    var findings = [folder("cache", surroundings.userFolders.cache)]
    findings.append(folder("state", surroundings.userFolders.state))
    do {
      let installation = try surroundings.installation()
      findings.insert(
        DoctorFinding(subject: "installation", state: .fine, detail: installation.root.path), at: 0)
      findings.append(exercises(in: try surroundings.exerciseFolders()))
      findings += surroundings.actions.diagnose(try surroundings.tools())
    } catch {
      findings.insert(
        DoctorFinding(subject: "installation", state: .missing, detail: "\(error)"), at: 0)
    }
    try surroundings.console.write(text(findings, surroundings.console))
    return findings.contains { $0.state == .missing } ? .judgeError : .success
  }
}

// MARK: - Findings

extension DoctorCommand {
  private static func exercises(in folders: [URL]) -> DoctorFinding {
    let subject = "exercises"
    do {
      let catalog = try Catalog(scanning: folders)
      guard catalog.broken.isEmpty else {
        let problems = catalog.broken.map { "\($0.problem)" }.joined(separator: "\n")
        return DoctorFinding(subject: subject, state: .limited, detail: problems)
      }
      let places = folders.map(\.path).joined(separator: ", ")
      let detail = "\(catalog.exercises.count) in \(places)"
      return DoctorFinding(subject: subject, state: .fine, detail: detail)
    } catch {
      return DoctorFinding(subject: subject, state: .missing, detail: "\(error)")
    }
  }

  /// Looks whether files can be written in a folder, or in the nearest one above it that is there.
  private static func folder(_ subject: String, _ folder: URL) -> DoctorFinding {
    let files = FileManager.default
    var nearest = folder
    while !files.fileExists(atPath: nearest.path), nearest.path != "/" {
      nearest = nearest.deletingLastPathComponent()
    }
    guard files.isWritableFile(atPath: nearest.path) else {
      return DoctorFinding(
        subject: subject, state: .missing,
        detail: "'\(nearest.path)' cannot be written. Change its permissions, or see XDG_"
          + "\(subject.uppercased())_HOME.")
    }
    return DoctorFinding(subject: subject, state: .fine, detail: folder.path)
  }

  private static func text(_ findings: [DoctorFinding], _ console: Console) -> String {
    let widest = findings.map { DisplayWidth.of($0.subject) }.max() ?? 0
    let margin = String(repeating: " ", count: 9 + widest + 2)
    // In a file or a pipe a finding stays on one line, where it can be searched for.
    let width = console.outputIsTerminal ? console.columns - margin.count : .max
    return findings.map { finding in
      let state = finding.state.word.fitted(to: 9)
      let lines = finding.detail.neutralized().wrapped(to: width)
      let shown = finding.state == .fine ? state : console.style.bold(state)
      return shown + finding.subject.fitted(to: widest + 2)
        + lines.joined(separator: "\n" + margin) + "\n"
    }.joined()
  }
}

extension DoctorFinding.State {
  fileprivate var word: String {
    switch self {
    case .fine: "fine"
    case .limited: "limited"
    case .missing: "missing"
    }
  }
}
