/// A dense, row-major array of `Float` with a shape.
///
/// The last axis is contiguous: in a tensor of shape `[n, c, h, w]` the element `[i, j, y, x]` is
/// `data[((i * c + j) * h + y) * w + x]`. Images are `[n, c, h, w]` (or `[c, h, w]`, `[h, w]` where
/// an exercise says so). An axis may have length 0; a tensor of shape `[]` holds one number.
public struct Tensor: Equatable, Sendable {
  /// The length of each axis, outermost first.
  public var shape: [Int]

  /// The elements in row-major order; as many as the product of `shape`.
  public var data: [Float]

  /// Creates a tensor from its elements in row-major order.
  ///
  /// - Parameters:
  ///   - shape: The length of each axis. Not negative.
  ///   - data: The elements; as many as the product of `shape`.
  @inlinable
  public init(shape: [Int], data: [Float]) {
    precondition(
      shape.allSatisfy { $0 >= 0 } && shape.reduce(1, *) == data.count,
      "A tensor of shape \(shape) cannot hold \(data.count) elements")
    self.shape = shape
    self.data = data
  }

  /// Creates a tensor from a shape and elements that may not belong together.
  ///
  /// Values that arrive from another process are made with this initializer.
  ///
  /// - Parameters:
  ///   - shape: The length of each axis.
  ///   - data: The elements in row-major order.
  /// - Throws: `InvalidInput` if an axis is negative or the product of `shape` is not `data.count`.
  public init(validating shape: [Int], data: [Float]) throws(InvalidInput) {
    var count = 1
    var fits = shape.allSatisfy { $0 >= 0 }
    for length in shape where fits {
      let (product, overflow) = count.multipliedReportingOverflow(by: length)
      count = product
      fits = !overflow
    }
    guard fits, count == data.count else {
      throw InvalidInput("a Tensor of shape \(shape) with \(data.count) elements")
    }
    self.shape = shape
    self.data = data
  }

  /// Creates a tensor whose elements are all `value`.
  @inlinable
  public init(repeating value: Float, shape: [Int]) {
    precondition(shape.allSatisfy { $0 >= 0 }, "A tensor cannot have the shape \(shape)")
    self.shape = shape
    self.data = Array(repeating: value, count: shape.reduce(1, *))
  }

  /// Creates a tensor of zeros.
  @inlinable
  public init(zeros shape: [Int]) {
    self.init(repeating: 0, shape: shape)
  }

  /// Creates a tensor with one axis.
  @inlinable
  public init(_ values: [Float]) {
    self.init(shape: [values.count], data: values)
  }

  /// Creates a tensor with two axes from its rows, which have equal lengths.
  @inlinable
  public init(_ rows: [[Float]]) {
    let width = rows.first?.count ?? 0
    precondition(rows.allSatisfy { $0.count == width }, "The rows have different lengths")
    self.init(shape: [rows.count, width], data: rows.flatMap(\.self))
  }

  /// The number of elements.
  @inlinable
  public var count: Int { data.count }

  /// The number of axes.
  @inlinable
  public var rank: Int { shape.count }

  /// The same elements in another shape with as many elements.
  @inlinable
  public func reshaped(to shape: [Int]) -> Tensor {
    Tensor(shape: shape, data: data)
  }
}

// MARK: - Elements

extension Tensor {
  /// The element at an index of a tensor with one axis.
  @inlinable
  public subscript(i: Int) -> Float {
    get { data[offset(i)] }
    set { data[offset(i)] = newValue }
  }

  /// The element at an index of a tensor with two axes.
  @inlinable
  public subscript(i: Int, j: Int) -> Float {
    get { data[offset(i, j)] }
    set { data[offset(i, j)] = newValue }
  }

  /// The element at an index of a tensor with three axes.
  @inlinable
  public subscript(i: Int, j: Int, k: Int) -> Float {
    get { data[offset(i, j, k)] }
    set { data[offset(i, j, k)] = newValue }
  }

  /// The element at an index of a tensor with four axes.
  @inlinable
  public subscript(i: Int, j: Int, k: Int, l: Int) -> Float {
    get { data[offset(i, j, k, l)] }
    set { data[offset(i, j, k, l)] = newValue }
  }

  /// The element at an index of a tensor with five axes.
  @inlinable
  public subscript(i: Int, j: Int, k: Int, l: Int, m: Int) -> Float {
    get { data[offset(i, j, k, l, m)] }
    set { data[offset(i, j, k, l, m)] = newValue }
  }

  // Every axis is checked, not only the flat index: an index that runs over the end of a row would
  // otherwise read the next row in silence, which is the commonest mistake with flat arrays.

  @inlinable
  func offset(_ i: Int) -> Int {
    checkRank(1)
    return checked(i, axis: 0)
  }

  @inlinable
  func offset(_ i: Int, _ j: Int) -> Int {
    checkRank(2)
    return checked(i, axis: 0) * shape[1] + checked(j, axis: 1)
  }

  @inlinable
  func offset(_ i: Int, _ j: Int, _ k: Int) -> Int {
    checkRank(3)
    return (checked(i, axis: 0) * shape[1] + checked(j, axis: 1)) * shape[2] + checked(k, axis: 2)
  }

  @inlinable
  func offset(_ i: Int, _ j: Int, _ k: Int, _ l: Int) -> Int {
    checkRank(4)
    let plane = checked(i, axis: 0) * shape[1] + checked(j, axis: 1)
    return (plane * shape[2] + checked(k, axis: 2)) * shape[3] + checked(l, axis: 3)
  }

  @inlinable
  func offset(_ i: Int, _ j: Int, _ k: Int, _ l: Int, _ m: Int) -> Int {
    checkRank(5)
    let volume = checked(i, axis: 0) * shape[1] + checked(j, axis: 1)
    let plane = volume * shape[2] + checked(k, axis: 2)
    return (plane * shape[3] + checked(l, axis: 3)) * shape[4] + checked(m, axis: 4)
  }

  @inlinable
  func checkRank(_ expected: Int) {
    precondition(
      shape.count == expected, "\(expected) indices used on a tensor of shape \(shape)")
  }

  @inlinable
  func checked(_ index: Int, axis: Int) -> Int {
    precondition(
      index >= 0 && index < shape[axis],
      "Tensor index \(index) out of range on axis \(axis) of shape \(shape)")
    return index
  }
}
