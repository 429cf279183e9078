import XCTest

@testable import judge

/// The words of every mistake that a command line can make.
final class UsageErrorTests: XCTestCase {
  private let mistakes: [(id: String, line: [String], message: String)] = [
    (
      "unknown command", ["tset"],
      "Unknown command 'tset'. Did you mean 'test'?\nSee 'judge help'."
    ),
    ("nothing near", ["frobnicate"], "Unknown command 'frobnicate'.\nSee 'judge help'."),
    (
      "unknown subcommand", ["cache", "claen"],
      "Unknown command 'claen'. Did you mean 'clean'?\nSee 'judge help cache'."
    ),
    ("missing subcommand", ["cache"], "A command is missing: clean.\nSee 'judge help cache'."),
    (
      "help for an unknown command", ["help", "lits"],
      "Unknown command 'lits'. Did you mean 'list'?\nSee 'judge help help'."
    ),
    (
      "option before the command", ["--verison"],
      "Unknown option '--verison'. Did you mean '--version'?\nSee 'judge help'."
    ),
    (
      "unknown option", ["list", "--fromat", "json"],
      "Unknown option '--fromat'. Did you mean '--format'?\nSee 'judge help list'."
    ),
    (
      "unknown option with a value", ["list", "--trak=x"],
      "Unknown option '--trak'. Did you mean '--track'?\nSee 'judge help list'."
    ),
    (
      "unknown letter", ["list", "-f"], "Unknown option '-f'.\nSee 'judge help list'."
    ),
    (
      "not one of a few", ["list", "--format", "jsno"],
      """
      '--format' must be one of terminal, json, not 'jsno'. Did you mean 'json'?
      See 'judge help list'.
      """
    ),
    (
      "not a number", ["test", "nms", "--seed", "ten"],
      """
      '--seed' must be a whole number or 'random', not 'ten'.
      See 'judge help test'.
      """
    ),
    (
      "no level of feedback", ["test", "nms", "--feedback", "name"],
      """
      '--feedback' must be one of verdict, names, property, counterexample, not 'name'. Did you mean \
      'names'?
      See 'judge help test'.
      """
    ),
    (
      "single tests and only the verdict",
      ["test", "nms", "notes.txt", "--feedback", "verdict", "--test", "A"],
      """
      '--test' asks for single tests, of which '--feedback verdict' shows nothing. Leave one of them \
      out.
      """
    ),
    (
      "empty value", ["start", "nms", "--directory="],
      """
      '--directory' must be a text that is not empty, not ''.
      See 'judge help start'.
      """
    ),
    (
      "value missing at the end", ["list", "--track"],
      """
      The option '--track' needs a value: '--track TRACK', or '--track=TRACK' for one that begins \
      with a hyphen.
      See 'judge help list'.
      """
    ),
    (
      "option where a value should be", ["list", "--track", "--format=json"],
      """
      The option '--track' needs a value: '--track TRACK', or '--track=TRACK' for one that begins \
      with a hyphen.
      See 'judge help list'.
      """
    ),
    (
      "value for a flag", ["start", "nms", "--force=yes"],
      "The option '--force' takes no value.\nSee 'judge help start'."
    ),
    (
      "option given twice", ["list", "--track", "a", "--track=b"],
      "The option '--track' may be given only once.\nSee 'judge help list'."
    ),
    ("missing argument", ["show"], "The argument EXERCISE is missing.\nSee 'judge help show'."),
    (
      "second argument missing", ["run", "nms"],
      "The argument FILE is missing.\nSee 'judge help run'."
    ),
    (
      "argument too many", ["show", "nms", "iou"],
      "Unexpected argument 'iou'.\nSee 'judge help show'."
    ),
    (
      "option after two hyphens", ["show", "nms", "--", "--language"],
      "Unexpected argument '--language'.\nSee 'judge help show'."
    ),
    (
      "unknown exercise", ["show", "nsm"],
      "There is no exercise 'nsm'. Did you mean 'nms'?\nSee 'judge list'."
    ),
    (
      "part of an exercise", ["test", "kmeans"],
      "There is no exercise 'kmeans'. Did you mean 'kmeans-anchors'?\nSee 'judge list'."
    ),
    (
      "unknown track", ["list", "--track", "anchor-asignment"],
      "There is no track 'anchor-asignment'. Did you mean 'anchors-assignment'?\nSee 'judge list'."
    ),
    (
      "file that is not there", ["test", "nms", "mine.swift"], "There is no file 'mine.swift'."
    ),
    (
      "folder for a file", ["test", "nms", "."],
      "'.' is a folder. Name the file with the solution."
    ),
    (
      "nothing started", ["test", "nms"],
      """
      There is no 'nms.swift' here and none was started. Name the file with the solution, or start \
      with 'judge start nms'.
      """
    ),
    (
      "function without input", ["run", "nms", "notes.txt", "--function", "nms"],
      "'--function' goes with '--input'. On standard input, each line names its function."
    ),
    (
      "nothing to measure", ["bench", "nms"],
      """
      There is nothing to measure. Name files with solutions, or measure the exercise's own with \
      '--against all'.
      """
    ),
    (
      "no questions", ["show", "nms", "--questions"],
      "The exercise 'nms' has no questions: it has no 'questions.md'."
    ),
    (
      "input that is not there", ["run", "nms", "notes.txt", "--input", "a.json"],
      "There is no file 'a.json'."
    ),
    (
      "no report", ["report", "notes.txt"],
      "Say what to write: '--html page.html', or '--format junit' for example."
    ),
    (
      "result that is not there", ["report", "r.json", "--html", "page.html"],
      "There is no file 'r.json'."
    ),
    (
      "folder for a result", ["report", ".", "--html", "page.html"],
      "'.' is a folder. Name the file with the result."
    ),
    (
      "result that is none", ["report", "notes.txt", "--html", "page.html"],
      "notes.txt: The document is empty. 'judge test --format json' writes one."
    ),
    (
      "folder for a page", ["report", "notes.txt", "--html", "."],
      "'.' is a folder. Name the file to write."
    ),
    (
      "page in a folder that is not there", ["report", "notes.txt", "--html", "out/page.html"],
      "'out/page.html' cannot be written: there is no folder 'out'. Make it first."
    ),
  ]

  func testEveryMistakeIsExplained() throws {
    let harness = try CommandHarness(for: self)
    for mistake in mistakes {
      let outcome = CommandHarness.Outcome(
        code: .usage, output: "", errors: "judge: \(mistake.message)\n")
      XCTAssertEqual(harness.run(mistake.line), outcome, mistake.id)
    }
  }
}
