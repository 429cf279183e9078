import ExerciseKit
import SuiteKit
import XCTest

final class RandomLabelsTests: SuiteTestCase {
  func testAgreesWithTheReferenceOnRandomPairs() throws {
    try property(cases: 150) { draw in
      let classes = draw.size(in: 1...4)
      // Label K stands for a pair to ignore, and as a prediction for one to refuse.
      let isClean = draw.bool()
      let pairs = draw.array(count: 0...8) {
        ($0.int(in: 0...classes), $0.int(in: 0...(isClean ? classes - 1 : classes)))
      }
      try expectAgreement(
        on: Calls.confusionMatrix(
          truth: pairs.map(\.0), prediction: pairs.map(\.1), classes: classes,
          ignore: draw.element(of: [classes, 0]),
          normalizedBy: draw.element(of: [.none, .truth, .prediction, .all])))
    }
  }

  func testBatchesCountAsOneListDoes() throws {
    try property(cases: 50) { draw in
      let batches = draw.array(count: 0...4) { draw in
        draw.array(count: 0...3) { ($0.int(in: 0...3), $0.int(in: 0...2)) }
      }
      func run(_ made: ConfusionMatrix) throws -> [[[Int]]] {
        var matrix = made
        return try batches.map { batch in
          _ = try matrix.add(truth: batch.map(\.0), prediction: batch.map(\.1))
          return try matrix.counts
        }
      }
      try expect(
        run(ConfusionMatrix(classes: 3, ignore: 3)),
        equals: run(Reference.ConfusionMatrix(classes: 3, ignore: 3)))
    }
  }
}
