/// Completions for bash, made from the declarations of the commands.
struct BashCompletions {
  private let paths: [CommandPath]

  init(root: Command) {
    paths = CommandPath.all(below: root)
  }

  /// The script.
  ///
  /// It reads the words before the cursor as the command itself does, then looks up what can come: the
  /// value of an option, an option, or an argument.
  var text: String {
    #"""
    # Completes judge in bash. Written by 'judge completions bash'.

    _judge_subcommands() {
      case $1 in
    \#(lines(subcommands, indent: 4))
      esac
    }

    _judge() {
      local judge=${COMP_WORDS[0]/#\~/$HOME} current=${COMP_WORDS[COMP_CWORD]}
      local path=judge option='' operands=0 operand_words='' ended='' kind='' word index
      local -a folders=()
      COMPREPLY=()
      for ((index = 1; index < COMP_CWORD; index++)); do
        word=${COMP_WORDS[index]}
        # Bash makes three words of '--option=value'.
        [[ $word == = ]] && continue
        if [[ -n $option ]]; then
          [[ $option == --exercises ]] && folders+=(--exercises "${word/#\~/$HOME}")
          option=''
          continue
        fi
        if [[ -n $ended || $word != -* ]]; then
          case "$path $word" in
    \#(cases(paths.dropFirst().map(\.text), then: "path=\"$path $word\"", indent: 8))
            *)
              operands=$((operands + 1))
              operand_words="$operand_words $word"
              ;;
          esac
        elif [[ $word == -- ]]; then
          ended=yes
        else
          case "$path $word" in
    \#(cases(optionsWithValues, then: "option=$word", indent: 8))
          esac
        fi
      done
      [[ $current == = ]] && current=''

      if [[ -n $option ]]; then
        case "$path $option" in
    \#(lines(optionValues, indent: 6))
        esac
      elif [[ -z $ended && $current == -* ]]; then
        case $path in
    \#(lines(options, indent: 6))
        esac
      else
        case "$path $operands" in
    \#(lines(arguments, indent: 6))
        esac
      fi

      case $kind in
        file)
          compopt -o filenames 2>/dev/null
          mapfile -t COMPREPLY < <(compgen -f -- "$current")
          ;;
        folder)
          compopt -o filenames 2>/dev/null
          mapfile -t COMPREPLY < <(compgen -d -- "$current")
          ;;
        exercise)
          mapfile -t COMPREPLY < <(compgen -W "$("$judge" list --ids "${folders[@]}" 2>/dev/null)" -- "$current")
          ;;
        track)
          mapfile -t COMPREPLY < <(compgen -W "$("$judge" list --track-names "${folders[@]}" 2>/dev/null)" -- "$current")
          ;;
        command)
          mapfile -t COMPREPLY < <(
            compgen -W "$(_judge_subcommands "judge$operand_words")" -- "$current"
          )
          ;;
        words*)
          mapfile -t COMPREPLY < <(compgen -W "${kind#words}" -- "$current")
          ;;
      esac
    }

    complete -F _judge judge

    """#
  }
}

// MARK: - Tables

extension BashCompletions {
  private var subcommands: [String] {
    paths.filter { !$0.command.subcommands.isEmpty }.map { path in
      let names = path.command.subcommands.map(\.name).joined(separator: " ")
      return "\(path.text.shellQuoted)) echo \(names.shellQuoted) ;;"
    }
  }

  private var optionsWithValues: [String] {
    paths.flatMap { path in
      path.command.options.filter { $0.valueName != nil }.flatMap(\.spellings)
        .map { "\(path.text) \($0)" }
    }
  }

  private var optionValues: [String] {
    paths.flatMap { path in
      path.command.options.filter { $0.valueName != nil }.compactMap { option in
        word(for: option.kind).map { kind in
          let names = option.spellings.map { "\(path.text) \($0)".shellQuoted }
          return "\(names.joined(separator: " | "))) kind=\(kind) ;;"
        }
      }
    }
  }

  private var options: [String] {
    paths.map { path in
      let names = path.command.options.flatMap(\.spellings).joined(separator: " ")
      return "\(path.text.shellQuoted)) kind=\("words \(names)".shellQuoted) ;;"
    }
  }

  private var arguments: [String] {
    paths.flatMap { path -> [String] in
      let names = path.command.subcommands.map(\.name).joined(separator: " ")
      guard names.isEmpty else {
        return ["\("\(path.text) 0".shellQuoted)) kind=\("words \(names)".shellQuoted) ;;"]
      }
      return path.command.arguments.enumerated().compactMap { index, argument in
        word(for: argument.kind).map { kind in
          // The place of the last is any that is left, when it can be repeated.
          let place = "\(path.text) \(argument.isRepeated ? "" : "\(index)")".shellQuoted
          return "\(place)\(argument.isRepeated ? "*" : "")) kind=\(kind) ;;"
        }
      }
    }
  }

  /// What the script calls a kind of value; any text cannot be completed.
  private func word(for kind: ValueKind) -> String? {
    switch kind {
    case .text: nil
    case .exercise: "exercise"
    case .track: "track"
    case .command: "command"
    case .file: "file"
    case .folder: "folder"
    case .choices(let values): "words \(values.joined(separator: " "))".shellQuoted
    }
  }

  private func lines(_ lines: [String], indent: Int) -> String {
    lines.map { String(repeating: " ", count: indent) + $0 }.joined(separator: "\n")
  }

  private func cases(_ words: [String], then action: String, indent: Int) -> String {
    lines(words.map { "\($0.shellQuoted)) \(action) ;;" }, indent: indent)
  }
}
