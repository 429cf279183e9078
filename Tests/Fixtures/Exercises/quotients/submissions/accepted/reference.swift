import ExerciseKit

/// Divides one number after the other.
public func quotients(_ values: [Int], by divisor: Int) throws -> [Int] {
  guard divisor != 0 else { throw InvalidInput("the divisor is 0") }
  return values.map { $0 / divisor }
}
