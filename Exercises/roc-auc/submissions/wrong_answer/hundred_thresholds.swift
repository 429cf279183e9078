// What is wrong: the curve is drawn for thresholds from 0 to 1 in steps of 0.01.
// Noticed by: ROCAUCTests/testNeighbouringNumbersAreNoTie
import ExerciseKit

/// The area under the curve, drawn for 101 thresholds.
public func rocAUC(scores: [Float], positive: [Bool]) -> Double? {
  let positives = zip(scores, positive).filter { $0.1 }.map(\.0)
  let negatives = zip(scores, positive).filter { !$0.1 }.map(\.0)
  guard !positives.isEmpty, !negatives.isEmpty else { return nil }
  let points = (0...100).map { step in
    let threshold = Float(step) / 100
    return (
      x: Double(negatives.filter { $0 >= threshold }.count) / Double(negatives.count),
      y: Double(positives.filter { $0 >= threshold }.count) / Double(positives.count)
    )
  }
  return zip(points, points.dropFirst() + [(0, 0)]).reduce(0) { area, pair in
    area + (pair.0.x - pair.1.x) * (pair.0.y + pair.1.y) / 2
  }
}
