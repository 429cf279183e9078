public import ExerciseKit

extension Box {
  /// Squares beside each other that do not touch, for tests in which no box may overlap another.
  ///
  /// - Parameter count: How many.
  /// - Returns: The boxes from left to right, each with sides of 10 and 10 away from the next.
  public static func row(of count: Int) -> [Box] {
    (0..<count).map { Box(Float(20 * $0), 0, Float(20 * $0 + 10), 10) }
  }
}
