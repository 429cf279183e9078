import SuiteKit
import XCTest

final class GraphTests: SuiteTestCase {
  // MARK: - Nodes that are used several times

  func testUsesOfANodeAddUp() throws {
    let x = try Value(3)
    let y = try x * x + x
    try y.backward()
    try expect(x.grad, equals: 7)
  }

  func testDifferenceOfANodeAndItselfHasNoSlope() throws {
    let x = try Value(3)
    let y = try x - x
    try y.backward()
    try expect(y.data, equals: 0)
    try expect(x.grad, equals: 0)
  }

  func testNodeWaitsForAllOfItsUses() throws {
    // The use of b in y is seen at once, that in c only on the way.
    let a = try Value(2)
    let b = try a * 3
    let c = try b * 5
    let y = try b + c
    try y.backward()
    try expect([y.grad, c.grad, b.grad, a.grad], equals: [1, 1, 6, 18])
    // The same with the sum the other way round.
    let d = try Value(2)
    let e = try d * 3
    let z = try e * 5 + e
    try z.backward()
    try expect([e.grad, d.grad], equals: [6, 18])
  }

  func testLadderIsGoneThroughOnceAndNotPathByPath() throws {
    let x = try Value(1)
    var y = x
    for _ in 0..<40 { y = try y + y }
    try y.backward()
    try expect(x.grad, equals: 0x1p40)
  }

  func testLongChainDoesNotOverflowTheStack() throws {
    // Two nodes for each coefficient: on a stack of 4 MB, a recursion may have 105 bytes for a node.
    let x = try Value(1)
    let y = try polynomial([Double](repeating: 1, count: 20_000), at: x)
    try y.backward()
    try expect(x.grad, equals: 20_000 * 19_999 / 2)
    // The node is held until here: a chain that long is not released before the test ends.
    try expect(y.data, equals: 20_000)
  }

  // MARK: - Calls after calls

  func testBackwardTwiceAddsTheSameAgain() throws {
    let x = try Value(3)
    let c = try x * x
    let y = try c * 2
    try y.backward()
    try y.backward()
    try expect([y.grad, c.grad, x.grad], equals: [2, 4, 24])
  }

  func testResultsThatShareNodesAddUpInThem() throws {
    let (a, b) = (try Value(2), try Value(5))
    let c = try a * b
    let (y, z) = (try c + a, try c * c)
    try y.backward()
    try expect([c.grad, a.grad, b.grad], equals: [1, 6, 2])
    try z.backward()
    try expect([c.grad, a.grad, b.grad], equals: [21, 106, 42])
    try expect([y.grad, z.grad], equals: [1, 1])
  }

  func testBackwardFromTheMiddleLeavesWhatIsAbove() throws {
    let x = try Value(3)
    let c = try x * 2
    let y = try c * c
    try c.backward()
    try expect([y.grad, c.grad, x.grad], equals: [0, 1, 2])
  }

  func testLeafIsItsOwnDerivative() throws {
    let x = try Value(3)
    try x.backward()
    try x.backward()
    try expect(x.grad, equals: 2)
  }

  func testZeroGradClearsTheGraphAndNothingElse() throws {
    let (a, b) = (try Value(2), try Value(5))
    let c = try a * a
    let (y, z) = (try c * 3, try c * b)
    try y.backward()
    try z.backward()
    try y.zeroGrad()
    try expect([y.grad, c.grad, a.grad], equals: [0, 0, 0])
    try expect([z.grad, b.grad], equals: [1, 4])
    try y.backward()
    try expect(a.grad, equals: 12)
  }

  func testNextExpressionUsesTheNewNumberOfALeaf() throws {
    let w = try Value(2)
    let before = try w * w
    try before.backward()
    try w.set(data: w.data - 0.25 * w.grad)
    let after = try w * w
    try expect([before.data, after.data], equals: [4, 1])
    try w.zeroGrad()
    try after.backward()
    try expect(w.grad, equals: 2)
  }
}
