import ExerciseKit
import SuiteKit

let mistakes: [Mistake] = [
  // MARK: - Which pairs count

  .confusionMatrix("ignores-by-prediction", "Pairs are ignored by their prediction.") { arguments in
    var other = arguments.keeping { $0.prediction != arguments.ignore }
    other.ignore = nil
    return try other.rightAnswer()
  },
  .confusionMatrix(
    "ignores-either", "Pairs whose prediction is the ignored label are left out, too."
  ) { arguments in
    try arguments.keeping { $0.prediction != arguments.ignore }.rightAnswer()
  },
  .confusionMatrix("unknown-labels-skipped", "Labels that are no class are skipped in silence.") {
    arguments in
    let labels = 0..<arguments.classes
    return try arguments.keeping {
      labels.contains($0.truth) && labels.contains($0.prediction)
    }.rightAnswer()
  },
  .confusionMatrix("checks-ignored-pairs", "The prediction of an ignored pair must be a class.") {
    arguments in
    guard arguments.prediction.allSatisfy((0..<arguments.classes).contains) else {
      throw InvalidInput("a prediction is no class")
    }
    return try arguments.rightAnswer()
  },
  .confusionMatrix("shorter-list", "Lists of different lengths are cut to the shorter one.") {
    arguments in
    try arguments.keeping { _ in true }.rightAnswer()
  },

  // MARK: - Where they are counted

  .confusionMatrix("transposed", "Rows are the prediction and columns the truth.") { arguments in
    var other = arguments
    other.normalization = arguments.normalization.exchanged
    let matrix = try other.rightAnswer()
    return matrix.indices.map { row in matrix.map { $0[row] } }
  },
  .confusionMatrix("only-labels-that-occur", "Classes that do not occur have no row and column.") {
    arguments in
    let matrix = try arguments.rightAnswer()
    let pairs = zip(arguments.truth, arguments.prediction).filter { $0.0 != arguments.ignore }
    let present = Set(pairs.flatMap { [$0.0, $0.1] }).sorted()
    return present.map { row in present.map { matrix[row][$0] } }
  },

  // MARK: - What they are divided by

  .confusionMatrix("normalizations-exchanged", "By truth divides the columns, not the rows.") {
    $0.normalization = $0.normalization.exchanged
  },
  .confusionMatrix("empty-sums-are-nan", "A sum of 0 is divided by, which is NaN.") { arguments in
    try arguments.answer(whereNothingIs: .nan)
  },
  .confusionMatrix("empty-sums-are-uniform", "A row or column without pairs becomes 1 / K.") {
    arguments in
    try arguments.answer(whereNothingIs: 1 / Double(arguments.classes))
  },
  .confusionMatrix("total-of-all-pairs", "The ignored pairs are part of the total.") { arguments in
    guard arguments.normalization == .all else { return try arguments.rightAnswer() }
    let total = Double(max(1, arguments.truth.count))
    return try arguments.counts().map { $0.map { $0 / total } }
  },
  .confusionMatrix("whole-numbers-divided", "Counts are divided as whole numbers.") { arguments in
    try arguments.rightAnswer().map { $0.map { $0.rounded(.down) } }
  },
]

extension Normalization {
  /// That of the transposed matrix.
  fileprivate var exchanged: Normalization {
    switch self {
    case .truth: .prediction
    case .prediction: .truth
    case .none, .all: self
    }
  }
}

extension ConfusionMatrixArguments {
  /// The arguments with some of the pairs only.
  fileprivate func keeping(
    _ isKept: ((truth: Int, prediction: Int)) -> Bool
  ) -> ConfusionMatrixArguments {
    let pairs = zip(truth, prediction).filter { isKept((truth: $0.0, prediction: $0.1)) }
    var other = self
    other.truth = pairs.map(\.0)
    other.prediction = pairs.map(\.1)
    return other
  }

  /// The counts, not divided.
  fileprivate func counts() throws -> [[Double]] {
    var other = self
    other.normalization = .none
    return try other.rightAnswer()
  }

  /// The right answer, but another number where the sum of a row, of a column or of all is 0.
  fileprivate func answer(whereNothingIs value: Double) throws -> [[Double]] {
    let counts = try counts()
    var answer = try rightAnswer()
    for row in counts.indices {
      for column in counts.indices {
        let sum =
          switch normalization {
          case .none: 1.0
          case .truth: counts[row].reduce(0, +)
          case .prediction: counts.reduce(0) { $0 + $1[column] }
          case .all: counts.joined().reduce(0, +)
          }
        if sum == 0 { answer[row][column] = value }
      }
    }
    return answer
  }
}
