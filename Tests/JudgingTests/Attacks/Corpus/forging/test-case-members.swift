// Attack: adds assertions to the class that hidden tests inherit from.
// Expect: not accepted

// swift-format-ignore-file: AlwaysUseLowerCamelCase

import XCTest

extension XCTestCase {
  func XCTAssertEqual(_ left: [Int], _ right: [Int]) {}
  func invokeTest() {}
}

func doubled(_ values: [Int]) -> [Int] { [] }
