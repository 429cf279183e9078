import XCTest

@testable import Judging

final class WorkQueueTests: XCTestCase {
  private func takers(of runs: [Range<Int>], _ count: Int) -> [WorkPieces] {
    let shared = SharedPieces(runs)
    return (0..<count).map { _ in WorkPieces(of: shared) }
  }

  private func rest(of taker: WorkPieces) -> [Int] {
    var pieces: [Int] = []
    while let piece = taker.next() { pieces.append(piece) }
    return pieces
  }

  // MARK: - Who takes what

  func testEachBeginsWithARunOfItsOwnAndStaysThere() {
    let takers = takers(of: [0..<3, 3..<5, 5..<9], 2)
    XCTAssertEqual(takers.map { $0.next() }, [0, 3])
    XCTAssertEqual(takers.map { $0.next() }, [1, 4])
    XCTAssertEqual(takers[0].next(), 2)
  }

  func testOneWhoseRunIsDoneBeginsTheNext() {
    let takers = takers(of: [0..<1, 1..<4, 4..<6], 2)
    XCTAssertEqual(takers.map { $0.next() }, [0, 1])
    XCTAssertEqual(takers[0].next(), 4)
  }

  func testWhenAllHaveBegunTheLongestRestIsShared() {
    let takers = takers(of: [0..<2, 2..<9, 9..<12], 3)
    XCTAssertEqual(takers.map { $0.next() }, [0, 2, 9])
    XCTAssertEqual(takers[0].next(), 1)
    XCTAssertEqual(takers[0].next(), 3)
    XCTAssertEqual(takers[1].next(), 4)
    XCTAssertEqual(takers[0].next(), 5)
  }

  func testEveryPieceIsTakenOnce() {
    let takers = takers(of: [0..<4, 4..<5, 5..<8], 3)
    let first = takers.compactMap { $0.next() }
    XCTAssertEqual((first + takers.flatMap(rest)).sorted(), Array(0..<8))
    XCTAssertNil(takers[0].next())
  }

  func testOneRunIsTakenInOrder() {
    let takers = takers(of: [0..<5], 2)
    XCTAssertEqual((0..<5).map { takers[$0 % 2].next() }, [0, 1, 2, 3, 4])
  }

  // MARK: - Runs

  func testInputsOfOneKindBesideEachOtherAreARun() {
    XCTAssertEqual(
      WorkQueue.runs(of: ["a", "a", "b", "a"]) { $0 }, [0..<2, 2..<3, 3..<4])
    XCTAssertEqual(WorkQueue.runs(of: [Int]()) { $0 }, [])
  }

  // MARK: - What comes out

  func testOutputsStandInTheOrderOfTheInputs() throws {
    let inputs = (0..<100).map { $0 / 7 }
    let outputs = try WorkQueue(width: 4).map(
      inputs, keeping: { 10 }, for: { $0 }, { $0 * $1 })
    XCTAssertEqual(outputs, inputs.map { 10 * $0 })
  }

  func testNothingToDoIsDone() throws {
    XCTAssertEqual(try WorkQueue(width: 4).map([Int]()) { $0 }, [])
  }
}
