/// Doubles every number of a list.
///
/// - Parameter values: Any number of numbers, none so large that its double does not fit.
/// - Returns: As many numbers, each twice as large, in the same order.
public func doubled(_ values: [Int]) -> [Int] {
  []
}
