import Foundation
import Judging

/// The manual page, made from the declarations of the commands, in the macros of man(7).
struct ManualPage {
  let root: Command

  /// The whole page.
  var text: String {
    let paths = CommandPath.all(below: root)
    let rows = paths.dropFirst().filter { $0.command.subcommands.isEmpty }
    return ([start] + rows.map(section) + [end]).joined()
  }

  private var start: String {
    """
    .\\" Written by 'judge help --man'.
    .TH JUDGE 1 "" "judge \(Installation.version)" "User Commands"
    .SH NAME
    judge \\- \(Self.escaped(Self.phrase(root.abstract)))
    .SH SYNOPSIS
    .B judge
    .I COMMAND
    [\\fIARGUMENT\\fR]... [\\fIOPTION\\fR]...
    .SH DESCRIPTION
    \(Self.escaped("""
      Compiles a solution, runs it in a box against a hidden suite in another process, times it \
      against the reference, and shows the smallest input that it gets wrong.
      """))
    .SH COMMANDS

    """
  }

  /// An abstract as it follows a name: in lower case, without its full stop.
  private static func phrase(_ abstract: String) -> String {
    abstract.prefix(1).lowercased() + abstract.dropFirst().dropLast()
  }

  private var end: String {
    """
    .SH EXIT STATUS
    .TP
    .B 0
    The command did what it was asked, or the solution is accepted.
    .TP
    .B 1
    The solution has another verdict.
    .TP
    .B 2
    A mistake on the command line.
    .TP
    .B 3
    The judge or the machine failed, which says nothing about the solution.
    .TP
    .B 130, 143
    Interrupted with Ctrl\\-C, or by SIGTERM.
    .TP
    .B 141
    Nobody reads the output any more, for example after \\fB| head\\fR.
    .SH FILES
    .TP
    .I ~/.local/state/judge/progress.jsonl
    The log of progress; in \\fIjudge\\fR below \\fBXDG_STATE_HOME\\fR where that is set.
    .TP
    .I ~/.cache/judge
    What has been built and can be built again; below \\fBXDG_CACHE_HOME\\fR where that is set.

    """
  }
}

// MARK: - Commands

extension ManualPage {
  private func section(for path: CommandPath) -> String {
    let command = path.command
    let words = path.words.dropFirst().joined(separator: " ")
    let synopsis = (command.arguments.map(\.synopsis)).joined(separator: " ")
    var text = ".SS \"\(Self.escaped("\(words) \(synopsis)".trimmingSpaces()))\"\n"
    text += Self.escaped(command.abstract) + "\n"
    text += Self.paragraphs(of: command.discussion)
    for argument in command.arguments {
      text += ".TP\n.I \(Self.escaped(argument.name))\n\(Self.escaped(argument.help))\n"
    }
    for option in command.options where option.name != Command.help.declaration.name {
      text += ".TP\n\(heading(of: option))\n\(Self.escaped(option.explanation))\n"
    }
    return text
  }

  private func heading(of option: OptionDeclaration) -> String {
    let names = option.spellings.map { "\\fB\(Self.escaped($0))\\fR" }.joined(separator: ", ")
    return option.valueName.map { "\(names) \\fI\(Self.escaped($0))\\fR" } ?? names
  }

  /// Sets the Markdown of a discussion: paragraphs, indented code, and words between backquotes.
  private static func paragraphs(of markdown: String) -> String {
    markdown.split(separator: "\n\n").map { paragraph in
      if paragraph.hasPrefix("    ") {
        let code = paragraph.split(separator: "\n").map { escaped($0.dropFirst(4)) }
        return ".PP\n.nf\n.RS 4\n\(code.joined(separator: "\n"))\n.RE\n.fi\n"
      }
      let parts = paragraph.split(separator: "`", omittingEmptySubsequences: false)
      let text = parts.enumerated().map { index, part in
        index.isMultiple(of: 2) ? escaped(part) : "\\fB\(escaped(part))\\fR"
      }.joined()
      return ".PP\n\(text)\n"
    }.joined()
  }

  /// Makes roff print every character as it stands.
  private static func escaped(_ text: some StringProtocol) -> String {
    let characters = text.unicodeScalars.map { scalar in
      switch scalar {
      case "\\": "\\e"
      case "-": "\\-"
      case "\"": "\\(dq"
      case "~": "\\(ti"
      default: scalar.isASCII ? String(scalar) : String(format: "\\[u%04X]", scalar.value)
      }
    }
    return characters.joined().split(separator: "\n", omittingEmptySubsequences: false)
      // A line that begins with one of these would be an order.
      .map { $0.hasPrefix(".") || $0.hasPrefix("'") ? "\\&\($0)" : String($0) }
      .joined(separator: "\n")
  }
}

extension String {
  fileprivate func trimmingSpaces() -> String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
