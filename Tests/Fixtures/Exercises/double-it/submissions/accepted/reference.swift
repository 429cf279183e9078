/// Doubles every number.
public func doubled(_ values: [Int]) -> [Int] {
  values.map { 2 * $0 }
}
