import Foundation
import Isolation

/// Finds the lines of a solution that addresses belong to.
///
/// A line is a courtesy to the learner and never decides anything: the debug information is the
/// solution's own, and where it is broken there is no line.
struct Symbolizer {
  let compiler: Compiler
  /// The library with the solution; built with `-g`.
  let library: URL
  /// The file name of the solution; frames of other files are ours or the library's.
  let solution: String

  /// The places of some addresses that lie in the solution.
  struct Places {
    fileprivate var symbols: [UInt64: [Symbol]] = [:]
    fileprivate var solution: String
  }

  fileprivate struct Answer: Decodable {
    var symbols: [Symbol]?

    enum CodingKeys: String, CodingKey {
      case symbols = "Symbol"
    }
  }

  fileprivate struct Symbol: Decodable {
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

  /// Looks addresses up, all at once: most frames occur in several tests.
  func places(of addresses: [UInt64]) -> Places {
    var places = Places(solution: solution)
    // What a worker says are its frames can be anything, and the answer must fit into what is kept.
    let wanted = Array(Set(addresses).sorted().prefix(500))
    guard !wanted.isEmpty, let text = answer(to: wanted),
      let answers = try? JSONDecoder().decode([Answer].self, from: Data(text.utf8)),
      answers.count == wanted.count
    else { return places }
    for (address, answer) in zip(wanted, answers) {
      places.symbols[address] = (answer.symbols ?? [])
        .filter { $0.file.hasSuffix("/" + solution) && $0.line > 0 }
    }
    return places
  }

  private func answer(to addresses: [UInt64]) -> String? {
    var box = compiler.box(reading: [library], writing: [])
    box.limits.cpuSeconds = 5
    guard
      var tool = try? RunningTool(
        starting: compiler.toolchain.symbolizer,
        arguments: [
          "--obj=\(library.path)", "--output-style=JSON", "--functions=short", "--inlines",
        ] + addresses.map { "0x" + String($0, radix: 16) }, box: box),
      let outcome = try? tool.finish(deadline: .now + .seconds(30)), outcome.hasSucceeded
    else { return nil }
    return outcome.text
  }
}

// MARK: - Places

extension Symbolizer.Places {
  /// Returns the innermost place in the solution among frames, or the one that recurs most.
  ///
  /// - Parameters:
  ///   - frames: Addresses that were looked up, innermost first.
  ///   - isRecursion: Whether to look for the function that occurs most often.
  /// - Returns: The place; none if no frame is in the solution.
  func location(of frames: [UInt64], isRecursion: Bool = false) -> SourceLocation? {
    let own = frames.flatMap { symbols[$0] ?? [] }
    let chosen = isRecursion ? mostFrequent(own) : own.first
    return chosen.map { symbol in
      SourceLocation(
        file: solution, line: symbol.line, column: symbol.column > 0 ? symbol.column : nil,
        function: symbol.function.isEmpty ? nil : symbol.function)
    }
  }

  private func mostFrequent(_ symbols: [Symbolizer.Symbol]) -> Symbolizer.Symbol? {
    let counts = Dictionary(symbols.map { ($0.function, 1) }, uniquingKeysWith: +)
    let most = counts.values.max() ?? 0
    return symbols.first { counts[$0.function] == most }
  }
}
