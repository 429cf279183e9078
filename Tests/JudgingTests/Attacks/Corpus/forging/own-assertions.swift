// Attack: declares the functions that hidden tests compare with.
// Expect: wrong-answer

// swift-format-ignore-file: AlwaysUseLowerCamelCase

func XCTAssertEqual(_ left: [Int], _ right: [Int]) {}
func XCTAssertTrue(_ condition: Bool) {}
func expect(_ actual: [Int], equals expected: [Int]) throws {}
enum XCTest { static func XCTAssertEqual(_ left: [Int], _ right: [Int]) {} }

func doubled(_ values: [Int]) -> [Int] { [] }
