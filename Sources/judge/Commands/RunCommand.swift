import Judging

/// `judge run`: calls a solution with arguments of one's own.
enum RunCommand {
  static let file = Argument(name: "FILE", help: "The file with the solution.", kind: .file)
  static let input = Option<String>(
    "input", value: "ARGUMENTS", kind: .file,
    help: "A JSON file with the arguments of one call, by parameter name.")
  static let function = Option<String>(
    "function", value: "NAME",
    help: "The function to call, if the exercise has several. Goes with '--input'.")

  static let declaration = Command(
    "run",
    abstract: "Call a solution with arguments of your own.",
    discussion: """
      Without `--input`, calls are read from standard input as JSON Lines, and each answer is \
      written as a line:

          {"function": "nms", "arguments": {"boxes": [], "scores": [], "iouThreshold": 0.5}}
          {"returns": []}

      An answer is `returns` with a value, `throws` with an error of the solution, or `failure` \
      when it did not answer.
      """,
    arguments: [SharedOptions.exercise, file],
    options: [
      input.declaration, function.declaration, SharedOptions.exercises.declaration,
    ]
  ) { arguments, surroundings in
    let console = surroundings.console
    let exercise = try surroundings.exercise(arguments.required(SharedOptions.exercise))
    let solution = try SolutionFile.find(
      arguments.required(file), for: exercise, in: surroundings)
    let calls: RunRequest.Calls
    if let path = arguments[input] {
      let file = try SolutionFile.existing(surroundings.url(path), path: path)
      calls = .one(arguments: file, function: arguments[function])
    } else {
      guard arguments[function] == nil else { throw CommandError.functionWithoutInput }
      guard !console.inputIsTerminal else { throw CommandError.nothingToRead }
      calls = .standardInput
    }
    let request = RunRequest(exercise: exercise, solution: solution, calls: calls)
    return try surroundings.actions.run(request, try surroundings.tools()) { answer in
      try console.writeLine(answer)
    }
  }
}
