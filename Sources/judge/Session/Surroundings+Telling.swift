import Judging

extension Surroundings {
  /// Returns the surroundings of somebody who has the whole screen: what they are told must not be written there.
  func telling(_ tell: @escaping @Sendable (String) -> Void) -> Surroundings {
    let console = Console(
      writeOutput: console.writeOutput,
      writeError: { text in
        let line = text.split(separator: "\n").first ?? ""
        tell(String(line.hasPrefix("judge: ") ? line.dropFirst("judge: ".count) : line))
      },
      readInput: console.readInput, outputIsTerminal: console.outputIsTerminal,
      errorIsTerminal: false, inputIsTerminal: console.inputIsTerminal, columns: console.columns,
      style: console.style, language: console.language)
    var surroundings = self
    surroundings.console = console
    return surroundings
  }
}
