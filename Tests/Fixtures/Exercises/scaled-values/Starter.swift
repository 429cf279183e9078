/// Scales and moves every number of a list.
///
/// - Parameters:
///   - values: Any number of small numbers.
///   - factor: What each is multiplied by first.
///   - offset: What is added to each then.
/// - Returns: As many numbers, in the same order.
public func scaled(_ values: [Int], by factor: Int = 1, offset: Int) -> [Int] {
  []
}
