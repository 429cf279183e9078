/// Completions for zsh, made from the declarations of the commands.
struct ZshCompletions {
  private let paths: [CommandPath]

  init(root: Command) {
    paths = CommandPath.all(below: root)
  }

  /// The script: a function for each command, in the notation of `_arguments`.
  var text: String {
    ([start] + paths.reversed().map(function) + ["_judge \"$@\"\n"]).joined(separator: "\n")
  }

  private var start: String {
    #"""
    #compdef judge
    # Completes judge in zsh. Written by 'judge completions zsh'.

    # Offers what 'judge list' writes, with the folders of exercises that the line names.
    _judge_names() {
      local -a folders=() names
      local index
      for ((index = 1; index < CURRENT; index++)); do
        [[ $words[index] == --exercises ]] && folders+=(--exercises "${words[index+1]}")
        [[ $words[index] == --exercises=* ]] && folders+=("$words[index]")
      done
      names=(${(f)"$(_call_program names $judge list $1 ${(q)folders} 2>/dev/null)"})
      compadd -a names
    }

    _judge_exercises() { _judge_names --ids }

    _judge_tracks() { _judge_names --track-names }

    _judge_commands() {
      case "${words[2,CURRENT-1]}" in
    \#(subcommands)
      esac
    }

    """#
  }

  private var subcommands: String {
    paths.filter { !$0.command.subcommands.isEmpty }.map { path in
      let words = path.words.dropFirst().joined(separator: " ")
      let names = path.command.subcommands.map(\.name).joined(separator: " ")
      return "    \(words.shellQuoted)) compadd \(names) ;;"
    }.joined(separator: "\n")
  }
}

// MARK: - Functions

extension ZshCompletions {
  private func function(for path: CommandPath) -> String {
    let specifications = path.command.options.map(specification)
    guard path.command.subcommands.isEmpty else { return group(path, specifications) }
    let all = specifications + path.command.arguments.map(specification)
    return """
      \(name(of: path))() {
        _arguments \(all.joined(separator: " \\\n    "))
      }

      """
  }

  private func group(_ path: CommandPath, _ options: [String]) -> String {
    let commands = path.command.subcommands
    let descriptions = commands.map { "\($0.name):\($0.abstract)".shellQuoted }
    let calls = commands.map { command in
      let inner = CommandPath(words: path.words + [command.name], command: command)
      return "        \(command.name)) \(name(of: inner)) ;;"
    }
    let isRoot = path.words.count == 1
    return #"""
      \#(name(of: path))() {
        local state line curcontext=$curcontext\#(isRoot ? " judge=$words[1]" : "")
        local -a commands=(
          \#(descriptions.joined(separator: "\n    "))
        )
        _arguments -C \#(options.joined(separator: " \\\n    ")) \
          '1: :->command' '*:: :->arguments'
        case $state in
          command) _describe command commands ;;
          arguments)
            case $words[1] in
      \#(calls.joined(separator: "\n"))
            esac
            ;;
        esac
      }

      """#
  }

  private func name(of path: CommandPath) -> String { "_" + path.words.joined(separator: "_") }
}

// MARK: - Specifications

extension ZshCompletions {
  private func specification(of option: OptionDeclaration) -> String {
    let explanation = "[\(escaped(option.help))]"
    guard let valueName = option.valueName else {
      guard option.shortName != nil else { return (option.spelling + explanation).shellQuoted }
      let names = option.spellings
      return "'(\(names.joined(separator: " ")))'{\(names.joined(separator: ","))}"
        + explanation.shellQuoted
    }
    let repetition = option.isRepeatable ? "*" : ""
    return "\(repetition)\(option.spelling)=\(explanation):\(valueName):\(action(for: option.kind))"
      .shellQuoted
  }

  private func specification(of argument: Argument) -> String {
    let separator = argument.isRepeated ? "*:" : argument.isRequired ? ":" : "::"
    return "\(separator)\(argument.name):\(action(for: argument.kind))".shellQuoted
  }

  private func action(for kind: ValueKind) -> String {
    switch kind {
    case .text: " "
    case .exercise: "_judge_exercises"
    case .track: "_judge_tracks"
    case .command: "_judge_commands"
    case .file: "_files"
    case .folder: "_files -/"
    case .choices(let values): "(\(values.joined(separator: " ")))"
    }
  }

  /// Takes their meaning from the characters that end a part of a specification.
  private func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing("]", with: "\\]").replacing("[", with: "\\[")
      .replacing(":", with: "\\:")
  }
}
