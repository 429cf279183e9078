// Numbers the nodes as they are made, so that sorting by number is an order; and releases long chains in a loop.
import Foundation

/// A number with the nodes that it was made of, and when it was made.
final class Value {
  nonisolated(unsafe) private static var count = 0

  var data: Double
  private(set) var grad = 0.0
  private var inputs: [(node: Value, slope: Double)] = []
  /// Nodes have rising numbers, so each has a higher one than those that it was made of.
  private let number: Int
  private var isFound = false

  init(_ data: Double) {
    self.data = data
    Self.count += 1
    number = Self.count
  }

  private convenience init(_ data: Double, _ inputs: [(node: Value, slope: Double)]) {
    self.init(data)
    self.inputs = inputs
  }

  // Otherwise the release of a node would release its inputs, and so on: a recursion as deep as the graph.
  deinit {
    var rest = inputs.map(\.node)
    inputs = []
    while var node = rest.popLast() {
      if isKnownUniquelyReferenced(&node) {
        rest += node.inputs.map(\.node)
        node.inputs = []
      }
    }
  }

  func backward() {
    var totals = [number: 1.0]
    for node in order() {
      guard let total = totals[node.number] else { continue }
      node.grad += total
      for (input, slope) in node.inputs {
        totals[input.number, default: 0] += total * slope
      }
    }
  }

  func zeroGrad() {
    for node in order() { node.grad = 0 }
  }

  /// All nodes, the youngest first.
  private func order() -> [Value] {
    var nodes = [self]
    var index = 0
    while index < nodes.count {
      for (input, _) in nodes[index].inputs where !input.isFound {
        input.isFound = true
        nodes.append(input)
      }
      index += 1
    }
    for node in nodes { node.isFound = false }
    return nodes.sorted { $0.number > $1.number }
  }
}

// MARK: - Operations

extension Value {
  static func + (a: Value, b: Value) -> Value { Value(a.data + b.data, [(a, 1), (b, 1)]) }
  static func + (a: Value, b: Double) -> Value { Value(a.data + b, [(a, 1)]) }
  static func + (a: Double, b: Value) -> Value { Value(a) + b }
  static func - (a: Value, b: Value) -> Value { Value(a.data - b.data, [(a, 1), (b, -1)]) }
  static func - (a: Value, b: Double) -> Value { a - Value(b) }
  static func - (a: Double, b: Value) -> Value { Value(a) - b }
  static func * (a: Value, b: Value) -> Value {
    Value(a.data * b.data, [(a, b.data), (b, a.data)])
  }
  static func * (a: Value, b: Double) -> Value { Value(a.data * b, [(a, b)]) }
  static func * (a: Double, b: Value) -> Value { Value(a) * b }
  static func / (a: Value, b: Value) -> Value { a * b.pow(-1) }
  static func / (a: Value, b: Double) -> Value { a * (1 / b) }
  static func / (a: Double, b: Value) -> Value { a * b.pow(-1) }
  static prefix func - (a: Value) -> Value { a * -1 }

  func pow(_ exponent: Double) -> Value {
    let slope = exponent == 0 ? 0 : exponent * Foundation.pow(data, exponent - 1)
    return Value(Foundation.pow(data, exponent), [(self, slope)])
  }

  func exp() -> Value {
    let result = Foundation.exp(data)
    return Value(result, [(self, result)])
  }

  func log() -> Value { Value(Foundation.log(data), [(self, 1 / data)]) }

  func tanh() -> Value {
    let result = Foundation.tanh(data)
    return Value(result, [(self, 1 - result * result)])
  }

  func relu() -> Value { Value(max(0, data), [(self, data > 0 ? 1 : 0)]) }
}

/// A polynomial by Horner's rule.
func polynomial(_ coefficients: [Double], at x: Value) -> Value {
  var result = Value(0)
  for coefficient in coefficients.reversed() { result = result * x + coefficient }
  return result
}
