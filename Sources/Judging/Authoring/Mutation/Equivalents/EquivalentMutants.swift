import Foundation

/// Reads the mutants that an author has declared equivalent, from `equivalents.md`.
///
/// A declaration is by content: the function, the lines of the source and those of the mutant. It dies when any
/// of them changes.
///
///     # reference.swift
///
///     ## Memory that is reserved ahead is no part of an answer
///
///     ```diff
///     @@ pad(_:rows:columns:)
///     -  output.reserveCapacity(height * width)
///     ```
struct EquivalentMutants {
  let declarations: [EquivalentMutant]

  /// Reads the file of an exercise; without one, nothing is declared.
  ///
  /// - Throws: `EquivalentsFileError`, or what the file system says.
  init(of exercise: Exercise) throws {
    let file = exercise.folder.appending(path: Self.fileName)
    let isThere = FileManager.default.fileExists(atPath: file.path)
    try self.init(isThere ? String(contentsOf: file, encoding: .utf8) : "", in: file)
    let accepted = (exercise.submissions[.accepted] ?? []).map(\.lastPathComponent)
    if let lost = declarations.first(where: { !accepted.contains($0.file) }) {
      throw EquivalentsFileError(
        file: file, line: lost.line, text: "There is no accepted submission '\(lost.file)'.")
    }
  }

  /// Reads the text of such a file.
  init(_ text: String, in file: URL) throws(EquivalentsFileError) {
    var reader = Reader(file: file)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() { try reader.read(line, at: index + 1) }
    declarations = try reader.finish()
  }

  /// The name of the file in an exercise's folder.
  static let fileName = "equivalents.md"
}

// MARK: - Reading

/// Where a reader of `equivalents.md` is.
private struct Reader {
  let file: URL
  private var source: String?
  private var reason: String?
  /// The line where the block began that is being read.
  private var block: Int?
  private var entry: (function: String, removed: [String], added: [String], line: Int)?
  private var declarations: [EquivalentMutant] = []

  init(file: URL) {
    self.file = file
  }

  mutating func read(_ line: Substring, at number: Int) throws(EquivalentsFileError) {
    if line.hasPrefix("```") {
      try toggleBlock(line, at: number)
    } else if block != nil {
      try readChange(line, at: number)
    } else if line.hasPrefix("## ") {
      reason = String(line.dropFirst(3))
    } else if line.hasPrefix("# ") {
      source = String(line.dropFirst(2))
      reason = nil
    }
  }

  mutating func finish() throws(EquivalentsFileError) -> [EquivalentMutant] {
    if let block { throw problem("This block has no end: '```'.", at: block) }
    return declarations
  }

  private mutating func toggleBlock(
    _ line: Substring, at number: Int
  ) throws(EquivalentsFileError) {
    if block != nil {
      try close()
      block = nil
      return
    }
    guard line == "```diff" else {
      throw problem("A mutant stands in a block that begins with '```diff'.", at: number)
    }
    guard source != nil else {
      throw problem("A heading '# reference.swift' must name the file first.", at: number)
    }
    guard reason != nil else {
      throw problem("A heading '## …' must say first why no test can tell.", at: number)
    }
    block = number
  }

  private mutating func readChange(
    _ line: Substring, at number: Int
  ) throws(EquivalentsFileError) {
    if line.hasPrefix("@@") {
      try close()
      let function = line.dropFirst(2).trimmingPrefix { $0 == " " }
      entry = (String(function), [], [], number)
      return
    }
    guard entry != nil || line.isEmpty else {
      throw problem("'@@' and the function come before the lines.", at: number)
    }
    switch line.first {
    case "-": entry?.removed.append(String(line.dropFirst()))
    case "+": entry?.added.append(String(line.dropFirst()))
    case " ", nil: break
    default: throw problem("A line begins with '-', '+' or a space.", at: number)
    }
  }

  /// Ends the entry that is being read.
  private mutating func close() throws(EquivalentsFileError) {
    guard let (function, removed, added, line) = entry else { return }
    entry = nil
    guard !removed.isEmpty || !added.isEmpty else {
      throw problem("There is no line with '-' or '+'.", at: line)
    }
    declarations.append(
      EquivalentMutant(
        file: source ?? "", function: function,
        change: LineChange(line: 0, removed: removed, added: added).content,
        reason: reason ?? "", line: line))
  }

  private func problem(_ text: String, at line: Int) -> EquivalentsFileError {
    EquivalentsFileError(file: file, line: line, text: text)
  }
}
