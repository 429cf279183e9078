/// Halves a number, and traps on odd ones.
public func halved(_ value: Int) -> Int {
  precondition(value.isMultiple(of: 2), "The reference is wrong")
  return value / 2
}
