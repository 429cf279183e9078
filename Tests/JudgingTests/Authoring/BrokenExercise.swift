import Foundation

/// A defect of an exercise, as a text that says what is edited and what must be found.
///
/// The first paragraph says what is wrong. Then come edits, `edit PATH` with lines that begin with `-` and `+`,
/// `add PATH`, `remove PATH`, `move PATH to PATH`, `bytes PATH` with bytes in hexadecimal, and `copy to ID` for a
/// second exercise, to which the edits behind it are made. What follows `finds` is what verifying says.
struct BrokenExercise {
  /// A text that is not of this form.
  struct Mistake: Error {
    let text: String
  }

  let file: URL
  let name: String
  /// Everything up to the line `finds`, that line included.
  private let description: String
  /// What must be found.
  let expected: String

  init(contentsOf file: URL) throws {
    self.file = file
    name = file.deletingPathExtension().lastPathComponent
    let parts = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\nfinds\n")
    guard parts.count == 2 else { throw Mistake(text: "\(name) has no 'finds'.") }
    description = parts[0]
    expected = parts[1]
  }

  /// Makes a folder of exercises with this one in it.
  ///
  /// - Parameters:
  ///   - model: The exercise that nothing is wrong with.
  ///   - folder: The folder to make.
  /// - Throws: `Mistake`, or what the file system says.
  func write(from model: URL, to folder: URL) throws {
    let files = FileManager.default
    try files.createDirectory(at: folder, withIntermediateDirectories: true)
    var exercise = folder.appending(path: model.lastPathComponent)
    try files.copyItem(at: model, to: exercise)
    for block in description.components(separatedBy: "\n\n").dropFirst() {
      var lines = block.split(separator: "\n", omittingEmptySubsequences: true).map(String.init)
      if let head = lines.first, head.hasPrefix("copy to ") {
        let copy = folder.appending(path: String(head.dropFirst("copy to ".count)))
        try files.copyItem(at: exercise, to: copy)
        exercise = copy
        lines.removeFirst()
      }
      try apply(lines, to: exercise)
    }
  }

  private func apply(_ lines: [String], to exercise: URL) throws {
    guard let head = lines.first else { return }
    let words = head.split(separator: " ").map(String.init)
    let file = exercise.appending(path: words[1])
    switch words[0] {
    case "edit":
      let text = try String(contentsOf: file, encoding: .utf8)
      let (old, new) = (content(of: lines, sign: "-"), content(of: lines, sign: "+"))
      guard text.contains(old) else {
        throw Mistake(text: "\(name): '\(old)' is not in \(words[1])")
      }
      try Data(text.replacing(old, with: new).utf8).write(to: file)
    case "add":
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data((content(of: lines, sign: "+") + "\n").utf8).write(to: file)
    case "remove": try FileManager.default.removeItem(at: file)
    case "move":
      let target = exercise.appending(path: words[3])
      try FileManager.default.createDirectory(
        at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
      try FileManager.default.moveItem(at: file, to: target)
    case "bytes":
      let bytes = lines[1].split(separator: " ").compactMap { UInt8($0, radix: 16) }
      try Data(bytes).write(to: file)
    default: throw Mistake(text: "\(name): there is no edit '\(head)'")
    }
  }

  private func content(of lines: [String], sign: Character) -> String {
    lines.dropFirst().filter { $0.first == sign }.map { String($0.dropFirst()) }
      .joined(separator: "\n")
  }

  /// Writes down what is found, in place of what was expected.
  func record(_ found: String) throws {
    try Data("\(description)\nfinds\n\(found)".utf8).write(to: file)
  }
}
