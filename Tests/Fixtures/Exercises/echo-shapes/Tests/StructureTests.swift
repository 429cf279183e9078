import ExerciseKit
import SuiteKit
import XCTest

final class StructureTests: SuiteTestCase {
  private let corner = Point(x: .min, y: -0.5)

  func testContainersInContainers() throws {
    try expect(nested([[[1, 2], []], []]), equals: [[[1, 2], []], []])
    try expect(optionals(nil), equals: nil)
    try expect(optionals([]), equals: [])
    try expect(optionals([1, nil, 3]), equals: [1, nil, 3])
    try expect(dictionary([:]), equals: [:])
    try expect(dictionary(["": [], "é": [1, 2]]), equals: ["": [], "é": [1, 2]])
    try expect(
      table([3: ["a": true, "b": nil], -1: [:]]), equals: [3: ["a": true, "b": nil], -1: [:]])
    try expect(spans([0..<3: 0.5...1]), equals: [0..<3: 0.5...1])
  }

  func testTuples() throws {
    try expect(pair((1, "a")), equals: (1, "a"))
    try expect(labelledPair((x: 1, y: [2, 3])), equals: (x: 1, y: [2, 3]))
    try expect(labelledPair((x: 1, y: [2, 3])).y, equals: [2, 3])
    try expect(mixedPair((1, y: 2)), equals: (1, y: 2))
    try expect(
      pairs([(index: 1, (2, true)), (index: 3, (4, false))]),
      equals: [(index: 1, (2, true)), (index: 3, (4, false))])
    try expect(maybePair(nil), equals: nil)
    try expect(maybePair((1, 2)), equals: (1, 2))
    try expect(pairsByName(["a": (x: 1, 2)]), equals: ["a": (x: 1, 2)])
  }

  func testStructures() throws {
    try expect(point(corner), equals: corner)
    try expect(points([corner, Point(x: 0, y: 0)]), equals: [Point(x: 0, y: 0), corner])
    try expect(watched(Watched(x: 1, y: 2)), equals: Watched(x: 1, y: 2))
    try expect(span(Span(1...3)), equals: Span(1...3))
    try expect(nothing(Nothing()), equals: Nothing())
    try expect(nothings([Nothing(), Nothing()]), equals: [Nothing(), Nothing()])
    let value = Grid(
      cells: [[nil, corner], []], origin: (row: 1, column: 2), names: ["a": [.full]])
    try expect(grid(value), equals: value)
  }

  func testStructuresInArrays() throws {
    let values = [
      Segment(start: corner, end: corner, tags: ["a", "b"]),
      Segment(start: corner, end: corner, tags: nil),
    ]
    try expect(segments(values), equals: values)
    try expect(segments([]), equals: [])
  }

  func testEnumerations() throws {
    for value in [Mode.full, .same, .default] { try expect(mode(value), equals: value) }
    try expect(single(.only), equals: .only)
    try expect(modes([.full, nil, .default]), equals: [.full, nil, .default])
    let values: [Shape] = [
      .empty, .circle(1), .rectangle(width: 1, height: 2), .pair((1, 2)), .boxed(box: (x: 1, y: 2)),
      .labelled(side: nil), .labelled(side: 3), .mixed(1, y: [corner]), .nothing(Nothing()),
    ]
    for value in values { try expect(shape(value), equals: value) }
    try expect(shapes(values.map { ($0, at: corner) }), equals: values.map { ($0, at: corner) })
  }
}
