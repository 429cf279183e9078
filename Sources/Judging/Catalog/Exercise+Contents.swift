package import Foundation
import Isolation

extension Exercise {
  /// What to write; in English where the exercise has not been translated.
  package func statement(in language: Language = .english) -> URL {
    text("statement", in: language)
  }

  /// The ladder of hints.
  package func hints(in language: Language = .english) -> URL {
    text("hints", in: language)
  }

  /// What an interviewer asks next, with answers.
  package func questions(in language: Language = .english) -> URL {
    text("questions", in: language)
  }

  /// The API that a solution must have: compiles, and is not accepted.
  package var starter: URL { file("Starter.swift") }

  /// The types of the API, for exercises that need types of their own.
  package var types: URL? { existing(file("Types.swift")) }

  /// Test cases that everyone may see.
  package var examples: URL? { existing(file("Examples.swift")) }

  /// Inputs by size, for timing.
  package var workloads: URL? { existing(file("Workloads.swift")) }

  /// Mistakes that people make in it, by what they make of an input.
  package var mistakes: URL? { existing(file("Mistakes.swift")) }

  /// The files of the hidden suite, sorted by name.
  package var tests: [URL] { files(in: "Tests", withExtension: "swift") }

  /// Vectors computed by the authority, sorted by name.
  package var golden: [URL] { files(in: "golden", withExtension: "jsonl") }

  /// The solution that others are compared with.
  package var reference: URL { file("submissions/accepted/reference.swift") }

  /// The submissions that come with the exercise, by the verdict that each must get.
  package var submissions: [ExpectedVerdict: [URL]] {
    Dictionary(
      uniqueKeysWithValues: ExpectedVerdict.allCases.map { verdict in
        (verdict, files(in: "submissions/\(verdict.rawValue)", withExtension: "swift"))
      })
  }

  /// A folder of submissions, named in the words of the Kattis problem package format.
  package enum ExpectedVerdict: String, CaseIterable, Sendable {
    case accepted
    case wrongAnswer = "wrong_answer"
    case timeLimitExceeded = "time_limit_exceeded"
    case memoryLimitExceeded = "memory_limit_exceeded"
    case runTimeError = "run_time_error"
    case compileError = "compile_error"
  }
}

// MARK: - Reading

extension Exercise {
  /// Reads a file that a verdict depends on.
  ///
  /// - Parameter file: The file.
  /// - Returns: Its bytes.
  /// - Throws: `SuiteProblem` that says why it cannot be read, and of vectors what makes them.
  static func content(of file: URL) throws(SuiteProblem) -> Data {
    do {
      return try Data(contentsOf: file)
    } catch {
      let cause = (error as? CocoaError)?.underlying as? POSIXError
      let reason =
        cause.map { SystemError(call: "read", code: $0.code.rawValue).reason }
        ?? error.localizedDescription
      let isGolden = file.deletingLastPathComponent().lastPathComponent == "golden"
      let advice = isGolden ? " Make it with 'Scripts/oracles.sh --write EXERCISE'." : ""
      throw SuiteProblem(file: file, text: "It cannot be read: \(reason).\(advice)")
    }
  }
}

// MARK: - Paths

extension Exercise {
  private func file(_ path: String) -> URL {
    folder.appending(path: path, directoryHint: .notDirectory)
  }

  private func existing(_ file: URL) -> URL? {
    FileManager.default.fileExists(atPath: file.path) ? file : nil
  }

  private func text(_ name: String, in language: Language) -> URL {
    let english = file("\(name).md")
    switch language {
    case .english: return english
    case .chinese: return existing(file("\(name).\(language.rawValue).md")) ?? english
    }
  }

  /// Lists the files of a folder; one that is not there has none.
  private func files(in name: String, withExtension pathExtension: String) -> [URL] {
    let folder = folder.appending(path: name, directoryHint: .isDirectory)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { !$0.hasPrefix(".") && $0.hasSuffix(".\(pathExtension)") }
      .sorted()
      .map { folder.appending(path: $0, directoryHint: .notDirectory) }
  }
}
