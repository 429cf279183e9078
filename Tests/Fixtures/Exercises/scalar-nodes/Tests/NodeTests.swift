import SuiteKit
import XCTest

final class NodeTests: SuiteTestCase {
  func testAddsAndMultiplies() throws {
    let (a, b) = (try Node(2), try Node(3))
    try expect((a * b + a).data, equals: 8)
    try expect((-a * 4).data, equals: -8)
  }

  func testGradientsOfASharedNodeAddUp() throws {
    let x = try Node(3)
    let y = try x * x + x
    try y.backward()
    try expect(x.grad, equals: 7)
  }

  func testBackwardTwiceAddsAgain() throws {
    let x = try Node(3)
    let y = try x * 2
    try y.backward()
    try y.backward()
    try expect(x.grad, equals: 4)
  }

  func testSetsANumber() throws {
    let x = try Node(3)
    try x.set(data: 5)
    try expect((x + x).data, equals: 10)
  }

  func testSumsAList() throws {
    let nodes = try [1, 2, 3].map { try Node($0) }
    let sum = try total(nodes)
    try expect(sum?.data, equals: 6)
    try sum?.backward()
    try expect(nodes.map { try $0.grad }, equals: [1, 1, 1])
    let none = try total([])
    try expect(none == nil, "The sum of no nodes is nil.")
  }

  func testKnowsItsParents() throws {
    let (a, b) = (try Node(2), try Node(3))
    let sum = try a + b
    try expect(sum.parents().map { try $0.data }, equals: [2, 3])
    try expect(a.parents().count, equals: 0)
    let first = try sum.first()
    try first?.set(data: 7)
    try expect(a.data, equals: 7)
  }

  func testALongChainHasNoLimit() throws {
    var x = try Node(0)
    let one = try Node(1)
    for _ in 0..<2_000 { x = try x + one }
    try x.backward()
    try expect(one.grad, equals: 2_000)
  }

  func testAgreesWithTheReferenceOnAnyGraph() throws {
    try property(cases: 40) { draw in
      let steps = draw.array(count: 0...8) {
        ($0.int(in: 0...2), $0.int(in: 0...9), $0.int(in: 0...9))
      }
      func gradients(_ leaves: [Node]) throws -> [Double] {
        var nodes = leaves
        for (kind, i, j) in steps {
          let (a, b) = (nodes[i % nodes.count], nodes[j % nodes.count])
          switch kind {
          case 0: nodes.append(try a + b)
          case 1: nodes.append(try a * b)
          default: nodes.append(try -a)
          }
        }
        try nodes.last?.backward()
        return try nodes.map { try $0.grad }
      }
      try expect(
        gradients([Node(2), Node(3)]), equals: gradients([Reference.Node(2), Reference.Node(3)]))
    }
  }
}
