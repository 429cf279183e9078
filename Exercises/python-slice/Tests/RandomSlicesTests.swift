import ExerciseKit
import SuiteKit
import XCTest

final class RandomSlicesTests: SuiteTestCase {
  func testIndicesAgreeWithTheReference() throws {
    try property(cases: 150) { draw in
      let count = draw.size(in: 0...6)
      try expectAgreement(
        on: Calls.sliceIndices(
          count: count, start: bound(draw), stop: bound(draw), step: step(draw)))
    }
  }

  func testSlicesAgreeWithTheReference() throws {
    try property(cases: 150) { draw in
      let list = Array(0..<draw.size(in: 0...6))
      try expectAgreement(
        on: Calls.slice(list, start: bound(draw), stop: bound(draw), step: step(draw)))
    }
  }

  func testElementsAgreeWithTheReference() throws {
    try property(cases: 60) { draw in
      let list = Array(0..<draw.size(in: 0...4))
      try expectAgreement(on: Calls.at(list, draw.int(in: -6...6)))
    }
  }

  func testAssignmentsAgreeWithTheReference() throws {
    try property(cases: 150) { draw in
      let list = Array(0..<draw.size(in: 0...6))
      let (start, stop, step) = (bound(draw), bound(draw), step(draw))
      let fitting = try? Reference.sliceIndices(
        count: list.count, start: start, stop: stop, step: step
      ).length
      let values = Array(100..<100 + (draw.bool() ? draw.size(in: 0...4) : fitting ?? 0))
      try expectAgreement(
        on: Calls.assign(list, start: start, stop: stop, step: step, values))
    }
  }

  func testAgreesWithCPython() throws { try expectGolden("python.jsonl") }
}

/// Draws a bound that is missing, near the list, or far away.
private func bound(_ draw: Draw) -> Int? {
  switch draw.int(in: 0...7) {
  case 0...1: nil
  case 2...6: draw.int(in: -8...8)
  default: draw.element(of: [1_000, -1_000, .max, .min])
  }
}

/// Draws a step that is missing, small, zero or very large.
private func step(_ draw: Draw) -> Int? {
  switch draw.int(in: 0...7) {
  case 0...1: nil
  case 2...6: draw.element(of: [1, -1, 2, -2, 3, -3])
  default: draw.element(of: [7, -7, .max, .min, 0])
  }
}
