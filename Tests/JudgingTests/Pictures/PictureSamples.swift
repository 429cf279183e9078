@testable import Judging

/// Counterexamples of every kind that there is a picture of.
enum PictureSamples {
  static func numbers(_ values: [Double]) -> JSONValue { .array(values.map { number($0) }) }

  static func number(_ value: Double) -> JSONValue { DecodedValue.number(value).json }

  private static func object(_ names: [String], _ values: [Double]) -> JSONValue {
    .object(Dictionary(uniqueKeysWithValues: zip(names, values.map { number($0) })))
  }

  // MARK: - Boxes

  static let corners: [[Double]] = [
    [0, 0, 10, 10], [1, 1, 11, 11], [8, 8, 18, 18], [0, 0, 10, 5], [50, 50, 60, 60],
  ]

  static func nms(
    _ corners: [[Double]] = corners, scores: [Double] = [0.9, 0.8, 0.7, 0.6, 0.5],
    expected: [Double]? = [0, 2, 3, 4], actual: [Double]? = [0, 2, 4]
  ) -> Counterexample {
    let boxes = corners.map { object(["x1", "y1", "x2", "y2"], $0) }
    return Counterexample(
      function: "nms(_:scores:iouThreshold:)",
      arguments: [
        .init(name: "boxes", type: "[Box]", value: .array(boxes)),
        .init(name: "scores", type: "[Float]", value: numbers(scores)),
        .init(name: "iouThreshold", type: "Float", value: .number(0.5)),
      ],
      expected: expected.map { .init(type: "[Int]", value: numbers($0)) },
      actual: actual.map { .init(type: "[Int]", value: numbers($0)) })
  }

  // MARK: - Tensors

  static func tensor(_ shape: [Double], _ data: [Double]) -> Counterexample.Result {
    .init(type: "Tensor", value: .object(["shape": numbers(shape), "data": numbers(data)]))
  }

  static func convolution(
    _ expected: Counterexample.Result, _ actual: Counterexample.Result
  ) -> Counterexample {
    Counterexample(
      function: "conv2d(_:weight:)", arguments: [], expected: expected, actual: actual)
  }

  static let figures = convolution(
    tensor([1, 2, 2, 3], [13, 16, 19, 25, 28, 31] + [0, -1, 0.123_45, .nan, .infinity, 2]),
    tensor([1, 2, 2, 3], [13, 16, 19, 25, 20, 31] + [0, -1, 0.123_45, .nan, 7, 2.5]))

  /// A hill, and the same one column further right.
  static let shades: Counterexample = {
    func hill(_ centre: Int) -> [Double] {
      (0..<81).map { index in
        let (down, across) = (index / 9 - 4, index % 9 - centre)
        let squared = down * down + across * across
        return 1000 - 31.7 * Double(squared)
      }
    }
    return convolution(tensor([9, 9], hill(4)), tensor([9, 9], hill(5)))
  }()

  static let shapes = convolution(
    tensor([1, 1, 2, 2], [113, 119, 125, 131]), tensor([1, 1, 1, 3], [113, 116, 119]))

  // MARK: - Label maps

  static func map(_ rows: [[Double]]) -> JSONValue {
    .object([
      "height": number(Double(rows.count)), "width": number(Double(rows.first?.count ?? 0)),
      "data": numbers(rows.flatMap(\.self)),
    ])
  }

  static let labels = Counterexample(
    function: "segmentationScores(truth:prediction:)",
    arguments: [
      .init(
        name: "truth", type: "[LabelMap]",
        value: .array([map([[1, 1]]), map([[0, 0, 1, 1], [255, 2, 2, 10]])])),
      .init(
        name: "prediction", type: "[LabelMap]",
        value: .array([map([[1, 1]]), map([[0, 1, 1, 1], [0, 0, 2, 35]])])),
    ], actual: .init(type: "Double?", value: .null))

  // MARK: - Sizes

  static func sizes(_ points: [[Double]]) -> JSONValue {
    .array(points.map { object(["w", "h"], $0) })
  }

  static let anchors = Counterexample(
    function: "kmeansAnchors(_:)",
    arguments: [
      .init(
        name: "boxes", type: "[WH]", value: sizes([[2, 2], [4, 2], [8, 4], [16, 8], [3, 7]]))
    ],
    expected: .init(
      type: "AnchorClusters",
      value: .object([
        "anchors": sizes([[3, 2], [12, 6]]), "assignment": numbers([0, 0, 1, 1]),
      ])),
    actual: .init(
      type: "AnchorClusters",
      value: .object([
        "anchors": sizes([[3, 2], [16, 8]]), "assignment": numbers([0, 0, 0, 1]),
      ])))

  static let all = [
    ("boxes", nms()), ("figures", figures), ("shades", shades), ("shapes", shapes),
    ("labels", labels), ("sizes", anchors),
  ]
}
