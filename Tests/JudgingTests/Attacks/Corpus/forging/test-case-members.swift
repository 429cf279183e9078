// Attack: adds assertions to the class that hidden tests inherit from.
// Expect: not accepted

import XCTest

extension XCTestCase {
  public func XCTAssertEqual(_ left: [Int], _ right: [Int]) {}
  public func invokeTest() {}
}

public func doubled(_ values: [Int]) -> [Int] { [] }
