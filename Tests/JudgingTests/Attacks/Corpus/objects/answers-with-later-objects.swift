// Attack: answers with the numbers of objects that have not been sent.
// Expect: run-time-error invalid-value
// Exercise: scalar-nodes
// Tests: testKnowsItsParents

import ExerciseKit
import Glibc

func send(_ kind: UInt8, sequence: UInt32, _ numbers: [UInt32]) {
  var bytes: [UInt8] = [0x4A, 0x57, 2, kind]
  withUnsafeBytes(of: sequence.littleEndian) { bytes += $0 }
  withUnsafeBytes(of: UInt64(8 + 4 * numbers.count).littleEndian) { bytes += $0 }
  withUnsafeBytes(of: UInt64(numbers.count).littleEndian) { bytes += $0 }
  numbers.withUnsafeBytes { bytes += $0 }
  _ = bytes.withUnsafeBytes { write(4, $0.baseAddress, $0.count) }
}

final class Node {
  var data: Double
  private(set) var grad: Double = 0
  private var made: [(node: Node, slope: () -> Double)] = []

  init(_ data: Double) { self.data = data }

  static func + (a: Node, b: Node) -> Node {
    let node = Node(a.data + b.data)
    node.made = [(a, { 1 }), (b, { 1 })]
    return node
  }

  static func * (a: Node, b: Node) -> Node {
    let (x, y) = (a.data, b.data)
    let node = Node(x * y)
    node.made = [(a, { y }), (b, { x })]
    return node
  }

  static func * (a: Node, b: Double) -> Node {
    let node = Node(a.data * b)
    node.made = [(a, { b })]
    return node
  }

  static prefix func - (a: Node) -> Node { a * -1 }

  func backward() {
    var order: [Node] = []
    var seen: Set<ObjectIdentifier> = []
    var stack: [(node: Node, isDone: Bool)] = [(self, false)]
    while let (node, isDone) = stack.popLast() {
      if isDone {
        order.append(node)
      } else if seen.insert(ObjectIdentifier(node)).inserted {
        stack.append((node, true))
        stack += node.made.map { ($0.node, false) }
      }
    }
    var slopes: [ObjectIdentifier: Double] = [ObjectIdentifier(self): 1]
    for node in order.reversed() {
      let slope = slopes[ObjectIdentifier(node)] ?? 0
      node.grad += slope
      for (parent, factor) in node.made {
        slopes[ObjectIdentifier(parent), default: 0] += slope * factor()
      }
    }
  }

  func parents() -> [Node] {
    send(129, sequence: 4, [9, 10])
    while true { pause() }
  }

  func first() -> Node? { made.first?.node }
}

func total(_ nodes: [Node]) -> Node? {
  nodes.dropFirst().reduce(nodes.first) { sum, node in sum.map { $0 + node } }
}
