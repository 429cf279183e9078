import Isolation
import XCTest

@testable import Judging

final class GradingWriterTests: XCTestCase {
  func testNothingIsWrittenInSilenceToResultsThatWereClosed() throws {
    let file = try makeFolder().appending(path: "grades.jsonl")
    let writer = try GradingWriter(to: file, mayGoOn: false)
    writer.close()
    XCTAssertThrowsError(try writer.truncate(to: 0)) { error in
      XCTAssertTrue("\(error)".contains("to results that were closed"), "\(error)")
    }
    // Another run has them now.
    XCTAssertNoThrow(try GradingWriter(to: file, mayGoOn: true).truncate(to: 0))
  }
}
