// Attack: declares all lists of numbers to be equal.
// Expect: wrong-answer

public func == (left: [Int], right: [Int]) -> Bool { true }
public func != (left: [Int], right: [Int]) -> Bool { false }

public func doubled(_ values: [Int]) -> [Int] { [] }
