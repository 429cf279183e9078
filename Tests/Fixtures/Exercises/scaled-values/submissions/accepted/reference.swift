/// Scales and moves every number of a list.
public func scaled(_ values: [Int], by factor: Int = 1, offset: Int) -> [Int] {
  values.map { $0 * factor + offset }
}
