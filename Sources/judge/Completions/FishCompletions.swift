/// Completions for fish, made from the declarations of the commands.
struct FishCompletions {
  private let paths: [CommandPath]

  init(root: Command) {
    paths = CommandPath.all(below: root)
  }

  /// The script: a function that finds the command before the cursor, then a line for all that can come.
  var text: String {
    ([start] + paths.map { lines(for: $0).map { $0 + "\n" }.joined() }).joined(separator: "\n")
  }

  private var start: String {
    #"""
    # Completes judge in fish. Written by 'judge completions fish'.

    # Prints the words of the command before the cursor, then its arguments, a line each.
    function __judge_state
      set -l path judge
      set -l operands
      set -l skips no
      for word in (commandline -opc)[2..]
        if test $skips = yes
          set skips no
          continue
        end
        switch "$path $word"
          case \#(words(paths.dropFirst().map(\.text)))
            set path "$path $word"
          case \#(words(optionsWithValues))
            set skips yes
          case '* -*'
          case '*'
            set -a operands $word
        end
      end
      string join \n -- $path $operands
    end

    # Whether the cursor is in a command.
    function __judge_in
      set -l state (__judge_state)
      test "$state[1]" = "$argv[1]"
    end

    # Whether the cursor is in a command, behind so many arguments; with 'or-more', behind these or more.
    function __judge_at
      set -l state (__judge_state)
      set -l operands (math (count $state) - 1)
      test "$state[1]" = "$argv[1]"; or return 1
      test $operands -eq $argv[2]; and return 0
      test "$argv[3]" = or-more -a $operands -gt $argv[2]
    end

    # Prints the commands below the words that are there.
    function __judge_commands
      set -l state (__judge_state)
      switch "judge $state[2..]"
    \#(subcommands)
      end
    end

    # Prints the names of exercises or tracks, by the judge that is being called.
    function __judge_names
      set -l words (commandline -opc)
      set -l folders
      for index in (seq 2 (count $words))
        switch $words[$index]
          case --exercises
            set -a folders $words[$index] $words[(math $index + 1)]
          case '--exercises=*'
            set -a folders $words[$index]
        end
      end
      $words[1] list $argv $folders 2>/dev/null
    end

    complete -c judge -f

    """#
  }

  private var optionsWithValues: [String] {
    paths.flatMap { path in
      path.command.options.filter { $0.valueName != nil }.flatMap(\.spellings)
        .map { "\(path.text) \($0)" }
    }
  }

  private var subcommands: String {
    paths.filter { !$0.command.subcommands.isEmpty }.map { path in
      let names = path.command.subcommands.map(\.name.shellQuoted).joined(separator: " ")
      // The words of the root are the empty ones, with the space before them.
      let text = path.words.count == 1 ? "\(path.text) " : path.text
      return "    case \(text.fishQuoted)\n      printf '%s\\n' \(names)"
    }.joined(separator: "\n")
  }

  private func words(_ words: [String]) -> String {
    words.map(\.fishQuoted).joined(separator: " ")
  }
}

// MARK: - Lines

extension FishCompletions {
  private func lines(for path: CommandPath) -> [String] {
    subcommandLines(for: path) + path.command.options.map { line(for: $0, of: path) }
      + path.command.arguments.enumerated().compactMap { line(for: $1, at: $0, of: path) }
  }

  private func subcommandLines(for path: CommandPath) -> [String] {
    path.command.subcommands.map { command in
      "complete -c judge -n \(condition("__judge_at", path, "0")) -a \(command.name)"
        + " -d \(command.abstract.fishQuoted)"
    }
  }

  private func line(for option: OptionDeclaration, of path: CommandPath) -> String {
    var line = "complete -c judge -n \(condition("__judge_in", path)) -l \(option.name)"
    if let shortName = option.shortName { line += " -s \(shortName)" }
    if option.valueName != nil { line += " " + (value(option.kind) ?? "-x") }
    return line + " -d \(option.help.fishQuoted)"
  }

  private func line(for argument: Argument, at index: Int, of path: CommandPath) -> String? {
    guard let value = argumentValue(argument.kind) else { return nil }
    let place = argument.isRepeated ? "\(index) or-more" : "\(index)"
    return "complete -c judge -n \(condition("__judge_at", path, place)) \(value)"
  }

  private func condition(_ function: String, _ path: CommandPath, _ place: String = "") -> String {
    let call = "\(function) \"\(path.text)\"" + (place.isEmpty ? "" : " \(place)")
    return call.fishQuoted
  }

  private func value(_ kind: ValueKind) -> String? {
    switch kind {
    case .file: "-r -F"
    case .text, .exercise, .track, .command, .folder, .choices:
      list(kind).map { "-x -a \($0.fishQuoted)" }
    }
  }

  private func argumentValue(_ kind: ValueKind) -> String? {
    switch kind {
    case .file: "-F"
    case .text, .exercise, .track, .command, .folder, .choices:
      list(kind).map { "-a \($0.fishQuoted)" }
    }
  }

  private func list(_ kind: ValueKind) -> String? {
    switch kind {
    case .text, .file: nil
    case .exercise: "(__judge_names --ids)"
    case .track: "(__judge_names --track-names)"
    case .command: "(__judge_commands)"
    case .folder: "(__fish_complete_directories)"
    case .choices(let values): values.joined(separator: " ")
    }
  }
}

extension String {
  /// The text between single quotes, in which fish knows two escapes.
  fileprivate var fishQuoted: String {
    "'" + replacing("\\", with: "\\\\").replacing("'", with: "\\'") + "'"
  }
}
