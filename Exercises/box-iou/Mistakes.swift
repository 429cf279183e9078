import ExerciseKit
import SuiteKit

let mistakes: [Mistake] =
  [
    // MARK: - How a pair is measured

    measuring(
      "adds-one", "Widths and heights are measured with + 1, as if coordinates were pixel indices."
    ) {
      Pair($0, $1, reach: 1)
    },
    measuring("not-clamped", "Two negative extents of boxes apart multiply to a positive area.") {
      Pair($0, $1) { $0 * $1 }
    },
    measuring("product-clamped", "The product of the extents is clamped, not each of them.") {
      Pair($0, $1) { max(0, $0 * $1) }
    },

    measuring("negative-corners-are-zero", "Corners are clipped to an image that begins at 0.") {
      Pair(
        Box(max(0, $0.x1), max(0, $0.y1), $0.x2, $0.y2),
        Box(max(0, $1.x1), max(0, $1.y1), $1.x2, $1.y2))
    },

    // MARK: - What the intersection is divided by

    dividing("overlap-counted-twice", "The intersection is not subtracted from the two areas.") {
      $0.common / ($0.areas.0 + $0.areas.1)
    },
    dividing("dice", "The Dice coefficient is computed, not the IoU.") {
      2 * $0.common / ($0.areas.0 + $0.areas.1)
    },
    dividing("divided-by-the-smaller-area", "The intersection is divided by the smaller area.") {
      $0.common / min($0.areas.0, $0.areas.1)
    },
    dividing("divided-by-the-enclosing-box", "The box around both stands for the union.") {
      $0.common / $0.enclosing
    },
    dividing("union-of-at-least-one", "Unions below 1 count as 1, which normalized boxes notice.") {
      $0.common / max($0.union, 1)
    },
    dividing("epsilon", "A small number is added to the union, which tiny boxes notice.") {
      $0.common / ($0.union + 1e-6)
    },
    dividing("empty-boxes-are-nan", "Two empty boxes have 0 / 0, which is NaN.", orZero: false) {
      $0.common / $0.union
    },

    [
      .iou("equal-boxes-have-one", "Equal boxes have 1 even if they are empty.") {
        try $0.a == $0.b ? 1 : $0.rightAnswer()
      },
      .boxIoU("equal-boxes-have-one", "Equal boxes have 1 even if they are empty.") { arguments in
        matrix(arguments.a, arguments.b) { $0 == $1 ? 1 : Pair($0, $1).iou }
      },
    ],

    // MARK: - Matrices

    [
      .boxIoU("no-rows", "A matrix without rows does not know its other length.") {
        try $0.a.isEmpty ? Tensor(zeros: [0, 0]) : $0.rightAnswer()
      },
      .boxIoU("transposed", "Rows belong to the second list.") {
        try Reference.boxIoU($0.b, $0.a).reshaped(to: [$0.a.count, $0.b.count])
      },
      .boxIoF("second-area", "IoF divides by the area of the second box.") { arguments in
        matrix(arguments.a, arguments.b) { Pair($1, $0).part }
      },
      .boxIoF("iof-is-iou", "IoF divides by the union.") { try Reference.boxIoU($0.a, $0.b) },
      .boxIoF("iof-of-an-empty-box", "IoF divides by an area of 0, which is NaN.") { arguments in
        matrix(arguments.a, arguments.b) { Pair($0, $1).common / Pair($0, $1).areas.0 }
      },
    ],

    // MARK: - Conversions

    [
      .cornerBox("centre-as-corner", "The centre is taken for the first corner.") {
        $0.cx += $0.w / 2
        $0.cy += $0.h / 2
      },
      .cornerBox("whole-size", "The whole size, not half of it, is gone to each side.") {
        $0.w *= 2
        $0.h *= 2
      },
      .centreAndSize("height-first", "The height comes before the width.") {
        let (cx, cy, w, h) = try $0.rightAnswer()
        return (cx: cx, cy: cy, w: h, h: w)
      },
    ],
  ].flatMap { $0 }

/// Two boxes, measured; as it stands, rightly.
private struct Pair {
  let common: Float
  let areas: (Float, Float)
  let enclosing: Float

  /// Measures two boxes.
  ///
  /// - Parameters:
  ///   - a: The first box.
  ///   - b: The second box.
  ///   - reach: What is added to every extent.
  ///   - common: The area of the intersection, from its width and height.
  init(
    _ a: Box, _ b: Box, reach: Float = 0,
    common: (Float, Float) -> Float = { max(0, $0) * max(0, $1) }
  ) {
    func area(_ box: Box) -> Float { (box.x2 - box.x1 + reach) * (box.y2 - box.y1 + reach) }
    self.common = common(
      min(a.x2, b.x2) - max(a.x1, b.x1) + reach, min(a.y2, b.y2) - max(a.y1, b.y1) + reach)
    areas = (area(a), area(b))
    enclosing = area(
      Box(min(a.x1, b.x1), min(a.y1, b.y1), max(a.x2, b.x2), max(a.y2, b.y2)))
  }

  var union: Float { areas.0 + areas.1 - common }
  var iou: Float { union > 0 ? common / union : 0 }
  /// Which part of the first box the second one covers.
  var part: Float { areas.0 > 0 ? common / areas.0 : 0 }
}

/// A mistake in measuring, which all functions of two boxes then have.
private func measuring(
  _ name: String, _ sentence: String, _ measure: @escaping @Sendable (Box, Box) -> Pair
) -> [Mistake] {
  [
    .iou(name, sentence) { measure($0.a, $0.b).iou },
    .boxIoU(name, sentence) { matrix($0.a, $0.b) { measure($0, $1).iou } },
    .boxIoF(name, sentence) { matrix($0.a, $0.b) { measure($0, $1).part } },
  ]
}

/// A mistake in the quotient, which both functions that compute an IoU then have.
private func dividing(
  _ name: String, _ sentence: String, orZero: Bool = true,
  _ quotient: @escaping @Sendable (Pair) -> Float
) -> [Mistake] {
  let iou: @Sendable (Box, Box) -> Float = { a, b in
    let value = quotient(Pair(a, b))
    return orZero && value.isNaN ? 0 : value
  }
  return [
    .iou(name, sentence) { iou($0.a, $0.b) },
    .boxIoU(name, sentence) { matrix($0.a, $0.b, iou) },
  ]
}

/// A number for each pair, a row for each box of the first list.
private func matrix(_ a: [Box], _ b: [Box], _ number: (Box, Box) -> Float) -> Tensor {
  Tensor(shape: [a.count, b.count], data: a.flatMap { row in b.map { number(row, $0) } })
}
