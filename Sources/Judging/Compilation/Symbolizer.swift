import Foundation

/// Finds the lines of a program that addresses belong to.
struct Symbolizer {
  let toolchain: Toolchain
  /// The program; built with `-g`.
  let program: URL
  /// The file name of the solution; frames of other files are ours or the library's.
  let solution: String

  private struct Answer: Decodable {
    var symbols: [Symbol]?

    enum CodingKeys: String, CodingKey {
      case symbols = "Symbol"
    }
  }

  private struct Symbol: Decodable {
    var file: String
    var line: Int
    var column: Int
    var function: String

    enum CodingKeys: String, CodingKey {
      case file = "FileName"
      case line = "Line"
      case column = "Column"
      case function = "FunctionName"
    }
  }

  /// Returns the innermost place in the solution among frames, or the one that recurs most.
  ///
  /// - Parameters:
  ///   - frames: Addresses in the program, innermost first.
  ///   - isRecursion: Whether to look for the function that occurs most often.
  /// - Returns: The place; none if no frame is in the solution.
  /// - Throws: `ToolchainProblem`.
  func location(of frames: [UInt64], isRecursion: Bool = false) throws -> SourceLocation? {
    guard !frames.isEmpty else { return nil }
    let text = try Tool.output(
      of: toolchain.symbolizer,
      ["--obj=\(program.path)", "--output-style=JSON", "--functions=short", "--inlines"]
        + frames.map { "0x" + String($0, radix: 16) })
    let answers = try JSONDecoder().decode([Answer].self, from: Data(text.utf8))
    let own = answers.flatMap { $0.symbols ?? [] }
      .filter { $0.file.hasSuffix("/" + solution) && $0.line > 0 }
    let chosen = isRecursion ? mostFrequent(own) : own.first
    return chosen.map { symbol in
      SourceLocation(
        file: solution, line: symbol.line, column: symbol.column > 0 ? symbol.column : nil,
        function: symbol.function.isEmpty ? nil : symbol.function)
    }
  }

  private func mostFrequent(_ symbols: [Symbol]) -> Symbol? {
    let counts = Dictionary(symbols.map { ($0.function, 1) }, uniquingKeysWith: +)
    let most = counts.values.max() ?? 0
    return symbols.first { counts[$0.function] == most }
  }
}
