/// A row-major image of class labels.
public struct LabelMap: Equatable, Sendable {
  /// The number of rows.
  public var height: Int

  /// The number of columns.
  public var width: Int

  /// The labels in row-major order: the label of row `y`, column `x` is `data[y * width + x]`.
  public var data: [Int]

  /// Creates a label map from its labels in row-major order.
  ///
  /// - Parameters:
  ///   - height: The number of rows. Not negative.
  ///   - width: The number of columns. Not negative.
  ///   - data: `height * width` labels.
  @inlinable
  public init(height: Int, width: Int, data: [Int]) {
    precondition(
      height >= 0 && width >= 0 && height * width == data.count,
      "A \(height)×\(width) label map cannot hold \(data.count) labels")
    self.height = height
    self.width = width
    self.data = data
  }

  /// Creates a label map from a size and labels that may not belong together.
  ///
  /// Values that arrive from another process are made with this initializer.
  ///
  /// - Parameters:
  ///   - height: The number of rows.
  ///   - width: The number of columns.
  ///   - data: The labels in row-major order.
  /// - Throws: `InvalidInput` if a side is negative or there are not `height * width` labels.
  public init(validating height: Int, width: Int, data: [Int]) throws(InvalidInput) {
    let (count, overflow) = height.multipliedReportingOverflow(by: width)
    guard height >= 0, width >= 0, !overflow, count == data.count else {
      throw InvalidInput("a \(height)×\(width) LabelMap with \(data.count) labels")
    }
    self.height = height
    self.width = width
    self.data = data
  }

  /// Creates a label map from its rows, which have equal lengths.
  @inlinable
  public init(_ rows: [[Int]]) {
    let width = rows.first?.count ?? 0
    precondition(rows.allSatisfy { $0.count == width }, "The rows have different lengths")
    self.init(height: rows.count, width: width, data: rows.flatMap(\.self))
  }

  /// The label of a pixel.
  @inlinable
  public subscript(row: Int, column: Int) -> Int {
    get { data[offset(row, column)] }
    set { data[offset(row, column)] = newValue }
  }

  @inlinable
  func offset(_ row: Int, _ column: Int) -> Int {
    precondition(
      row >= 0 && row < height && column >= 0 && column < width,
      "Pixel (\(row), \(column)) outside a \(height)×\(width) label map")
    return row * width + column
  }
}
