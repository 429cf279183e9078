import Foundation
import XCTest

@testable import Judging

final class SuiteProblemTests: XCTestCase {
  func testNamesTheFileAndTheLine() {
    let file = URL(filePath: "/exercises/nms/golden/torchvision.jsonl")
    XCTAssertEqual(
      "\(SuiteProblem(file: file, line: 3, text: "It is empty."))",
      "/exercises/nms/golden/torchvision.jsonl:3: It is empty.")
    XCTAssertEqual(
      "\(SuiteProblem(file: file, text: "It has no vectors."))",
      "/exercises/nms/golden/torchvision.jsonl: It has no vectors.")
  }
}
