public import ExerciseKit

// What workloads draw. `Draw` has the like for properties, where a failing input must be made small.
extension SplitMix64 {
  /// Draws a tensor of whole numbers, all of them equally likely.
  ///
  /// The sums and products of small ones are exact in `Float`, in whatever order a solution adds.
  ///
  /// - Parameters:
  ///   - shape: The length of each axis.
  ///   - integers: The smallest and the largest number.
  /// - Returns: The tensor, for which each element was one draw.
  public mutating func tensor(shape: [Int], integers: ClosedRange<Int>) -> Tensor {
    let data = (0..<shape.reduce(1, *)).map { _ in
      Float(integers.lowerBound + Int(next() % UInt64(integers.count)))
    }
    return Tensor(shape: shape, data: data)
  }

  /// Draws a tensor of numbers that are evenly distributed.
  ///
  /// - Parameters:
  ///   - shape: The length of each axis.
  ///   - values: Where the numbers lie. They are rounded to `Float`, which may give the upper bound itself.
  /// - Returns: The tensor, for which each element was one draw.
  public mutating func tensor(shape: [Int], values: Range<Double>) -> Tensor {
    let width = values.upperBound - values.lowerBound
    let data = (0..<shape.reduce(1, *)).map { _ in Float(values.lowerBound + width * uniform()) }
    return Tensor(shape: shape, data: data)
  }

  /// Draws widths and heights of boxes, small boxes more often, as in a photograph.
  ///
  /// - Parameter count: How many.
  /// - Returns: The sizes, in pixels; the root of an area is 8 to 408, and the ratio of the sides 1 / 4 to
  ///   9 / 4.
  public mutating func boxSizes(count: Int) -> [WH] {
    (0..<count).map { _ in
      let scale = 8 + 400 * uniform() * uniform()
      let shape = 0.5 + uniform()
      return WH(Float(scale * shape), Float(scale / shape))
    }
  }
}
