import Judging

/// The help of a command, made from its declaration.
struct HelpText {
  /// The words that call the command, the executable's name first.
  let path: [String]
  let command: Command

  /// The columns at hand.
  var width = Markdown.widestLine
  var style = TextStyle.plain

  private var usedWidth: Int { max(40, min(width, Markdown.widestLine)) }

  /// The whole text, ending in a line feed.
  var text: String {
    var sections = [command.abstract.wrapped(to: usedWidth).joined(separator: "\n") + "\n", usage]
    if !command.discussion.isEmpty {
      sections.append(Markdown(command.discussion).rendered(width: usedWidth, style: style))
    }
    sections.append(section("Commands", command.subcommands.map { ($0.name, $0.abstract) }))
    sections.append(section("Arguments", command.arguments.map { ($0.name, $0.help) }))
    sections.append(section("Options", command.options.map { ($0.heading, $0.explanation) }))
    if !command.subcommands.isEmpty {
      let words = (["judge", "help"] + path.dropFirst() + ["COMMAND"]).joined(separator: " ")
      sections.append("'\(words)' explains a command.\n")
    }
    return sections.filter { !$0.isEmpty }.joined(separator: "\n")
  }
}

// MARK: - Sections

extension HelpText {
  private var usage: String {
    let start = "Usage: \(path.joined(separator: " ")) "
    var parts = command.arguments.map(\.synopsis)
    if command.subcommands.isEmpty {
      parts += command.options.filter { $0.name != Command.help.declaration.name }.map(\.synopsis)
    } else {
      parts.append("COMMAND")
    }
    // No-break spaces keep an option and its value on one line.
    let text = parts.map { $0.replacing(" ", with: "\u{A0}") }.joined(separator: " ")
    let lines = text.wrapped(to: usedWidth - start.count)
    let margin = String(repeating: " ", count: start.count)
    return (start + lines.joined(separator: "\n" + margin)).trimmingEnd() + "\n"
  }

  /// Lays out names and what they mean in two columns.
  private func section(_ title: String, _ rows: [(name: String, meaning: String)]) -> String {
    guard let widest = rows.map(\.name.count).max() else { return "" }
    var text = style.bold("\(title):") + "\n"
    for row in rows {
      let lines = row.meaning.wrapped(to: usedWidth - widest - 4)
      for (index, line) in lines.enumerated() {
        text += "  \((index == 0 ? row.name : "").fitted(to: widest))  \(line)".trimmingEnd() + "\n"
      }
    }
    return text
  }
}

extension OptionDeclaration {
  fileprivate var heading: String {
    let names = shortName.map { "-\($0), \(spelling)" } ?? spelling
    return valueName.map { "\(names) \($0)" } ?? names
  }

  /// What it does, with the values that it takes.
  var explanation: String {
    var text = help
    if !kind.choices.isEmpty { text += " One of \(kind.choices.joined(separator: ", "))." }
    if let defaultText { text += " Default: \(defaultText)." }
    if isRepeatable { text += " May be given several times." }
    return text
  }
}

extension String {
  fileprivate func trimmingEnd() -> String {
    String(reversed().drop { $0 == " " }.reversed())
  }
}
