import ExerciseKit

/// Divides every number of a list.
///
/// - Parameters:
///   - values: Any numbers.
///   - divisor: What they are divided by, -1 excepted.
/// - Returns: The whole parts of the quotients, in the same order.
/// - Throws: `InvalidInput` if the divisor is 0.
public func quotients(_ values: [Int], by divisor: Int) throws -> [Int] {
  []
}
