import ExerciseKit
import SuiteKit
import XCTest

final class LibraryTests: SuiteTestCase {
  func testATreeIsWalkedAsFarAsItIsAskedFor() throws {
    var asked: [Int] = []
    let tree = [4: (2, 6), 2: (1, 3), 6: (5, 7)]
    let nodes = try inorder(from: 4) { node in
      asked.append(node)
      return (left: tree[node]?.0, right: tree[node]?.1)
    }.makeIterator()
    try expect(asked, equals: [])
    try expect(nodes.next(), equals: 1)
    try expect(asked, equals: [4, 2, 1])
    try expect(nodes.next(), equals: 2)
    try expect(asked, equals: [4, 2, 1])
    try expect([nodes.next(), nodes.next()], equals: [3, 4])
    try expect(asked, equals: [4, 2, 1, 3])
  }

  func testATreeMayHaveNoEnd() throws {
    let numbers = try inorder(from: 1) { (left: nil, right: $0 + 1) }
    try expect(Array(numbers.prefix(5)), equals: [1, 2, 3, 4, 5])
  }

  func testAnEmptyTreeHasNoNodes() throws {
    let nodes = try inorder(from: nil) { _ in (left: nil, right: nil) }
    try expect(Array(nodes), equals: [])
  }

  func testADeepTreeNeedsNoDeepStack() throws {
    // On a stack of 1 MB, a recursion may have 260 bytes for a level.
    let depth = 4_000
    let nodes = try inorder(from: depth) { (left: $0 > 1 ? $0 - 1 : nil, right: nil) }
    try expect(Array(nodes.prefix(3)), equals: [1, 2, 3])
  }

  func testASearchTreeIsWalkedInOrder() throws {
    try property(cases: 40) { draw in
      let numbers = draw.array(count: 0...12) { $0.int(in: 0...20) }
      var tree: [Int: (left: Int?, right: Int?)] = [:]
      for number in numbers where tree[number] == nil { insert(number, below: numbers[0], &tree) }
      let nodes = try inorder(from: numbers.first) { tree[$0] ?? (left: nil, right: nil) }
      try expect(Array(nodes), equals: Set(numbers).sorted())
    }
  }

  // MARK: - Prime numbers

  func testPrimesBeginAnewForEachIterator() throws {
    let primes = try primes()
    let (one, two) = (primes.makeIterator(), primes.makeIterator())
    try expect([one.next(), one.next(), two.next(), one.next()], equals: [2, 3, 2, 5])
  }

  func testPrimesBelowOneHundred() throws {
    try expect(
      Array(primes().prefix(25)),
      equals: [
        2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83, 89,
        97,
      ])
  }

  func testAgreesWithTrialDivision() throws { try expectGolden("python.jsonl") }
}

/// Puts a number into a search tree.
private func insert(
  _ number: Int, below root: Int, _ tree: inout [Int: (left: Int?, right: Int?)]
) {
  var node = root
  while number != node {
    let children = tree[node] ?? (left: nil, right: nil)
    guard let child = number < node ? children.left : children.right else {
      tree[node] =
        number < node ? (left: number, right: children.right) : (left: children.left, right: number)
      break
    }
    node = child
  }
  tree[number] = (left: nil, right: nil)
}
