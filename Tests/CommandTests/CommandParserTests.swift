import XCTest

@testable import judge

final class CommandParserTests: XCTestCase {
  private let file = Argument(name: "FILE", help: "A file.")
  private let rest = Argument(name: "REST", help: "More.", isRequired: false, isRepeated: true)
  private let label = Option<String>("name", value: "NAME", help: "A name.", isRepeatable: true)
  private let count = Option<Int>("count", value: "N", mustBe: "a number", help: "A number.") {
    Int($0)
  }
  private let loud = Flag("loud", short: "l", help: "Be loud.")

  private func parse(_ line: String...) throws -> ParsedArguments {
    let command = Command(
      "work", abstract: "Work.", arguments: [file, rest],
      options: [label.declaration, count.declaration, loud.declaration]
    ) { _, _ in .success }
    let root = Command("tool", abstract: "A tool.", subcommands: [command])
    guard case .run(let found, let arguments, _) = try CommandParser(root: root).request(of: line)
    else {
      throw UsageError.missingCommand(known: [])
    }
    XCTAssertEqual(found.name, "work")
    return arguments
  }

  func testAValueMayFollowOrBeAttached() throws {
    XCTAssertEqual(try parse("work", "a", "--count", "3")[count], 3)
    XCTAssertEqual(try parse("work", "a", "--count=3")[count], 3)
    XCTAssertEqual(try parse("work", "--count=-3", "a")[count], -3)
    XCTAssertEqual(try parse("work", "a", "--name=b=c")[label], "b=c")
    XCTAssertEqual(try parse("work", "a", "--name", "-")[label], "-")
  }

  func testWhatIsNotGivenIsNil() throws {
    let arguments = try parse("work", "a")
    XCTAssertNil(arguments[count])
    XCTAssertNil(arguments[rest])
    XCTAssertEqual(arguments[all: label], [])
    XCTAssertFalse(arguments[loud])
  }

  func testRepeatedValuesKeepTheirOrder() throws {
    let arguments = try parse("work", "--name", "x", "a", "--name=y", "b", "c")
    XCTAssertEqual(arguments[all: label], ["x", "y"])
    XCTAssertEqual(arguments[file], "a")
    XCTAssertEqual(arguments[all: rest], ["b", "c"])
  }

  func testALetterStandsForAFlag() throws {
    XCTAssertTrue(try parse("work", "-l", "a")[loud])
    XCTAssertTrue(try parse("work", "a", "--loud")[loud])
  }

  func testTwoHyphensEndTheOptions() throws {
    let arguments = try parse("work", "--", "--loud", "--", "-h")
    XCTAssertFalse(arguments[loud])
    XCTAssertEqual(arguments[file], "--loud")
    XCTAssertEqual(arguments[all: rest], ["--", "-h"])
  }

  func testASingleHyphenIsAnArgument() throws {
    XCTAssertEqual(try parse("work", "-")[file], "-")
  }
}
