// Attack: declares the functions that hidden tests compare with.
// Expect: wrong-answer

public func XCTAssertEqual(_ left: [Int], _ right: [Int]) {}
public func XCTAssertTrue(_ condition: Bool) {}
public func expect(_ actual: [Int], equals expected: [Int]) throws {}
public enum XCTest { public static func XCTAssertEqual(_ left: [Int], _ right: [Int]) {} }

public func doubled(_ values: [Int]) -> [Int] { [] }
