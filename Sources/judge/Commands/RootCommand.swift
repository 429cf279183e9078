/// `judge`: everything below is called through it.
enum RootCommand {
  static let version = Flag("version", help: "Show the version.")

  static let declaration = Command(
    "judge",
    abstract: "Solve coding exercises in Swift and have them judged.",
    options: [version.declaration],
    subcommands: [
      ListCommand.declaration,
      ShowCommand.declaration,
      NextCommand.declaration,
      StartCommand.declaration,
      OpenCommand.declaration,
      HintCommand.declaration,
      TestCommand.declaration,
      WatchCommand.declaration,
      BenchCommand.declaration,
      RunCommand.declaration,
      ReportCommand.declaration,
      GradeCommand.declaration,
      MergeCommand.declaration,
      RejudgeCommand.declaration,
      CompareCommand.declaration,
      ProgressCommand.declaration,
      InterviewCommand.declaration,
      NewCommand.declaration,
      VerifyCommand.declaration,
      MutateCommand.declaration,
      ExportCommand.declaration,
      ImportCheckCommand.declaration,
      DoctorCommand.declaration,
      CacheCommand.declaration,
      CompletionsCommand.declaration,
      HelpCommand.declaration,
    ])
}
