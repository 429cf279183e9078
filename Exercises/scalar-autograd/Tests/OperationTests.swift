import SuiteKit
import XCTest

final class OperationTests: SuiteTestCase {
  func testDifferenceAndNegation() throws {
    let (a, b) = (try Value(5), try Value(3))
    let y = try a - b
    try expect(y.data, equals: 2)
    try y.backward()
    try expect([a.grad, b.grad], equals: [1, -1])
    let z = try -a
    try expect(z.data, equals: -5)
    try z.backward()
    try expect(a.grad, equals: 0)
  }

  func testQuotient() throws {
    let (a, b) = (try Value(3), try Value(4))
    let y = try a / b
    try expect(y.data, equals: 0.75)
    try y.backward()
    try expect([a.grad, b.grad], equals: [0.25, -0.1875])
  }

  func testNumberAfterANode() throws {
    let a = try Value(3)
    let results = try [a + 2, a - 2, a * 2, a / 2]
    try expect(results.map { try $0.data }, equals: [5, 1, 6, 1.5])
    try expect(slopes(of: results, by: a), equals: [1, 1, 2, 0.5])
  }

  func testNumberBeforeANode() throws {
    let a = try Value(4)
    let results = try [2 + a, 2 - a, 2 * a, 2 / a]
    try expect(results.map { try $0.data }, equals: [6, -2, 8, 0.5])
    try expect(slopes(of: results, by: a), equals: [1, -1, 2, -0.125])
  }

  func testPower() throws {
    let a = try Value(4)
    let results = try [a.pow(3), a.pow(0.5), a.pow(-1), a.pow(1)]
    try expect(results.map { try $0.data }, equals: [64, 2, 0.25, 4])
    try expect(slopes(of: results, by: a), equals: [48, 0.25, -0.0625, 1])
    let b = try Value(-2)
    let others = try [b.pow(2), b.pow(3)]
    try expect(others.map { try $0.data }, equals: [4, -8])
    try expect(slopes(of: others, by: b), equals: [-4, 12])
  }

  func testPowersOfZero() throws {
    let zero = try Value(0)
    let results = try [zero.pow(0), zero.pow(1), zero.pow(2)]
    try expect(results.map { try $0.data }, equals: [1, 0, 0])
    try expect(slopes(of: results, by: zero), equals: [0, 1, 0])
  }

  func testExponentialLogarithmAndTangent() throws {
    let a = try Value(1.5)
    let results = try [a.exp(), a.log(), a.tanh()]
    try expect(results.map { try $0.data }, equals: [4.48168907, 0.405465108, 0.905148254])
    try expect(slopes(of: results, by: a), equals: [4.48168907, 0.666666667, 0.180706639])
  }

  func testReluHasNoSlopeAtZero() throws {
    let leaves = try [-2, 0, 3].map { try Value($0) }
    for leaf in leaves { try leaf.relu().backward() }
    try expect(leaves.map { try $0.relu().data }, equals: [0, 0, 3])
    try expect(leaves.map { try $0.grad }, equals: [0, 0, 1])
  }

  func testPolynomialBeginsWithTheConstantTerm() throws {
    let x = try Value(2)
    let results = try [
      polynomial([], at: x), polynomial([7], at: x), polynomial([7, 0, 1], at: x),
    ]
    try expect(results.map { try $0.data }, equals: [0, 7, 11])
    try expect(slopes(of: results, by: x), equals: [0, 0, 4])
  }

  /// The derivatives of nodes by a leaf, one after the other.
  private func slopes(of results: [Value], by leaf: Value) throws -> [Double] {
    try results.map { result in
      let before = try leaf.grad
      try result.backward()
      return try leaf.grad - before
    }
  }
}
