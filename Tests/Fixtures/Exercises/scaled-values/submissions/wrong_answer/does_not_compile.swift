// What is wrong: it does not compile, which must not keep the others from being compared.

/// Scales and moves every number of a list, wrongly.
public func scaled(_ values: [Int], by factor: Int = 1, offset: Int) -> [Int] {
  nothing
}
