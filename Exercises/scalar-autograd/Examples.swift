import SuiteKit
import XCTest

final class AutogradExamples: SuiteTestCase {
  func testSharedNodes() throws {
    let a = try Value(2)
    let b = try Value(-3)
    let c = try a * b
    let d = try c + a
    let y = try d * d
    try expect(y.data, equals: 16)
    try expect(a.grad, equals: 0)
    try y.backward()
    try expect(y.grad, equals: 1)
    try expect(d.grad, equals: -8)
    try expect(c.grad, equals: -8)
    try expect(b.grad, equals: -16)
    try expect(a.grad, equals: 16)
    try y.backward()
    try expect(a.grad, equals: 32)
    try y.zeroGrad()
    try expect(a.grad, equals: 0)
  }

  func testFunctions() throws {
    let x = try Value(0.5)
    let z = try (2 * x - 1).tanh() + x.pow(2) / 4
    try expect(z.data, equals: 0.0625)
    try z.backward()
    try expect(x.grad, equals: 2.25)
  }

  func testPolynomial() throws {
    let t = try Value(2)
    let p = try polynomial([1, 2, 3], at: t)
    try expect(p.data, equals: 17)
    try p.backward()
    try expect(t.grad, equals: 14)
  }
}
