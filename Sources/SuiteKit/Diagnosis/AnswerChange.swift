/// A mistake about the result: the reference's answer, and something done to it or not done.
struct AnswerChange: Sendable {
  /// What is wrong, after the name of the field or of the result: `reversed`.
  let name: String
  /// What is wrong as a sentence, with NAME for what the result or its field is called.
  private let template: String
  /// The answer of a solution with the mistake; nothing for a value of another kind.
  ///
  /// The number is the
  /// length of the list that a scaling is by.
  let apply: @Sendable (Value, Int) -> Value?

  init(
    _ name: String, _ sentence: String,
    _ apply: @escaping @Sendable (Value) -> Value?
  ) {
    self.name = name
    template = sentence
    self.apply = { value, _ in apply(value) }
  }

  private init(
    scaling name: String, _ sentence: String,
    _ factor: @escaping @Sendable (Double) -> Double
  ) {
    self.name = name
    template = sentence
    self.apply = { value, count in
      count == 0 ? nil : value.mappingNumbers { $0 * factor(Double(count)) }
    }
  }

  /// What is wrong, as a sentence about the result or one of its fields.
  func sentence(about subject: String) -> String {
    let text = template.replacing("NAME", with: subject)
    return text.prefix(1).uppercased() + text.dropFirst()
  }

  /// The changes that depend on nothing but the answer; the order is that of how often they are made.
  static let all = lists + grids + numbers + missingValues
}

// MARK: - Lists and grids

extension AnswerChange {
  private static let lists = [
    AnswerChange("reversed", "NAME is in reverse order.") {
      $0.selecting { $0.indices.reversed() }
    },
    AnswerChange("sorted", "NAME is in ascending order, whatever the right order is.") {
      $0.sorted()
    },
    AnswerChange("without-its-first", "the first element of NAME is missing.") {
      $0.selecting { Array($0.indices.dropFirst()) }
    },
    AnswerChange("without-its-last", "the last element of NAME is missing.") {
      $0.selecting { Array($0.indices.dropLast()) }
    },
    AnswerChange("last-twice", "the last element of NAME is there twice.") {
      $0.selecting { Array($0.indices) + $0.indices.suffix(1) }
    },
    AnswerChange("only-its-first", "only the first element of NAME is there.") {
      $0.selecting { Array($0.indices.prefix(1)) }
    },
  ]

  private static let grids = [
    AnswerChange("transposed", "the rows and columns of NAME are exchanged.") {
      $0.transposingPlanes()
    },
    AnswerChange("rotated", "NAME is rotated by 180°.") { $0.reversing(axes: [0, 1]) },
    AnswerChange("rows-reversed", "the order of the rows of NAME is reversed.") {
      $0.reversing(axes: [1])
    },
    AnswerChange("columns-reversed", "the order of the columns of NAME is reversed.") {
      $0.reversing(axes: [0])
    },
  ]
}

// MARK: - Numbers

extension AnswerChange {
  private static func number(
    _ name: String, _ sentence: String,
    _ change: @escaping @Sendable (Double) -> Double
  ) -> AnswerChange {
    AnswerChange(name, sentence) { $0.mappingNumbers(change) }
  }

  private static let numbers = [
    number("one-too-large", "NAME is one too large.") { $0 + 1 },
    number("one-too-small", "NAME is one too small.") { $0 - 1 },
    number("truncated", "NAME has lost its fraction, as in a division of integers.") {
      $0.rounded(.towardZero)
    },
    number("rounded", "NAME is rounded to whole numbers.") { $0.rounded() },
    number("in-single-precision", "NAME is computed in single precision.") {
      Double(Float($0))
    },
    number("sign-reversed", "NAME has the wrong sign.") { -$0 },
    number("not-negative", "what is below 0 in NAME counts as 0.") { max($0, 0) },
    number("doubled", "NAME is twice what it should be.") { 2 * $0 },
    number("halved", "NAME is half of what it should be.") { $0 / 2 },
    number("complement", "NAME is taken away from 1.") { 1 - $0 },
    number("inverse", "NAME is the inverse: numerator and denominator are exchanged.") {
      1 / $0
    },
    number("squared", "NAME is squared: a root is missing.") { $0 * $0 },
    number("root", "NAME is the root of what it should be.") { $0.squareRoot() },
    number("percent", "NAME is in percent.") { 100 * $0 },
  ]

  /// The changes of an answer that is, or should be, divided by the length of an argument.
  static func scalings(by list: String) -> [AnswerChange] {
    [
      AnswerChange(
        scaling: "not-divided-by-\(list)", "NAME is not divided by the count of '\(list)'."
      ) {
        $0
      },
      AnswerChange(
        scaling: "divided-by-\(list)", "NAME is also divided by the count of '\(list)'."
      ) {
        1 / $0
      },
      AnswerChange(
        scaling: "divided-by-\(list)-less-one",
        "NAME is divided by one less than the count of '\(list)'."
      ) { $0 / ($0 - 1) },
      AnswerChange(
        scaling: "not-divided-by-\(list)-less-one",
        "NAME is divided by the count of '\(list)' instead of one less."
      ) { ($0 - 1) / $0 },
    ]
  }

  private static let missingValues = [
    AnswerChange("missing-counts-as-0", "where NAME should be nil it is 0.") {
      $0.replacingMissing(with: 0)
    },
    AnswerChange("missing-counts-as-1", "where NAME should be nil it is 1.") {
      $0.replacingMissing(with: 1)
    },
    AnswerChange("missing-is-nan", "where NAME should be nil it is NaN.") {
      $0.replacingMissing(with: .nan)
    },
    number("nan-is-0", "where NAME should be NaN it is 0.") { $0.isNaN ? 0 : $0 },
    number("0-is-nan", "where NAME should be 0 it is NaN: zero is divided by zero.") {
      $0 == 0 ? .nan : $0
    },
  ]
}
