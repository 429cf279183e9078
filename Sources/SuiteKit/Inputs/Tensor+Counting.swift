public import ExerciseKit

extension Tensor {
  /// Creates a tensor whose elements count upwards, so that each tells where it came from.
  ///
  /// - Parameters:
  ///   - shape: The length of each axis.
  ///   - first: The first element; the others follow it in row-major order.
  public init(counting shape: [Int], from first: Int = 1) {
    self.init(shape: shape, data: (0..<shape.reduce(1, *)).map { Float(first + $0) })
  }
}
