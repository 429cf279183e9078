import ExerciseKit
import SuiteKit
import XCTest

/// Rules that hold for every input.
final class RandomScoresTests: SuiteTestCase {
  func testAgreesWithTheReferenceOnRandomScores() throws {
    try property(cases: 200) { draw in
      let samples = draw.array(count: 0...10) {
        ($0.float(in: -2...2, orOneOf: [.infinity, -.infinity]), $0.bool())
      }
      try expectAgreement(
        on: Calls.rocAUC(scores: samples.map(\.0), positive: samples.map(\.1)))
    }
  }

  func testTheOrderOfTheSamplesIsNoMatter() throws {
    try property(cases: 50) { draw in
      let samples = samples(draw)
      let turned = Array((samples.dropFirst() + samples.prefix(1)).reversed())
      try expect(
        rocAUC(scores: turned.map(\.0), positive: turned.map(\.1)),
        equals: rocAUC(scores: samples.map(\.0), positive: samples.map(\.1)))
    }
  }

  func testOnlyTheOrderOfTheScoresMatters() throws {
    try property(cases: 50) { draw in
      let samples = samples(draw)
      let plain = try rocAUC(scores: samples.map(\.0), positive: samples.map(\.1))
      // Exact in binary, so that no two scores become equal.
      try expect(
        rocAUC(scores: samples.map { $0.0 * 4096 }, positive: samples.map(\.1)), equals: plain)
      try expect(
        rocAUC(scores: samples.map { $0.0 * $0.0 * $0.0 - 7 }, positive: samples.map(\.1)),
        equals: plain)
    }
  }

  func testNegatedScoresGiveTheRest() throws {
    try property(cases: 50) { draw in
      let samples = samples(draw) + [(1, true), (1, false)]
      let area = try rocAUC(scores: samples.map(\.0), positive: samples.map(\.1))
      try expect(
        rocAUC(scores: samples.map { -$0.0 }, positive: samples.map(\.1)),
        equals: area.map { 1 - $0 })
    }
  }

  func testNegativesTwiceChangeNothing() throws {
    try property(cases: 50) { draw in
      let samples = samples(draw)
      let doubled = samples + samples.filter { !$0.1 }
      try expect(
        rocAUC(scores: doubled.map(\.0), positive: doubled.map(\.1)),
        equals: rocAUC(scores: samples.map(\.0), positive: samples.map(\.1)))
    }
  }
}

/// Draws samples whose scores are multiples of 1/4, with ties.
private func samples(_ draw: Draw) -> [(Float, Bool)] {
  draw.array(count: 0...8) { (Float($0.int(in: -6...6)) / 4, $0.bool()) }
}
