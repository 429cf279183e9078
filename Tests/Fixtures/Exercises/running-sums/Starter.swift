import ExerciseKit

/// Sums a list up, step by step.
///
/// - Parameters:
///   - values: Any numbers, NaN and infinities too.
///   - start: What the sums begin with.
/// - Returns: For each number, the sum of the start, the numbers before it and itself.
/// - Throws: `InvalidInput` if the start is NaN.
public func runningSums(_ values: [Double], startingAt start: Double = 0) throws -> [Double] {
  []
}
