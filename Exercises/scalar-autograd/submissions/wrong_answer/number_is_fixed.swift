// What is wrong: a node keeps the number that it began with for its products, whatever it is set to.
// Noticed by: GraphTests/testNextExpressionUsesTheNewNumberOfALeaf
import Foundation

/// A number with the nodes that it was made of, and the slopes towards them.
final class Value {
  var data: Double
  private let value: Double
  private(set) var grad = 0.0
  private let inputs: [(node: Value, slope: Double)]

  init(_ data: Double) {
    self.data = data
    value = data
    inputs = []
  }

  private init(_ data: Double, _ inputs: [(node: Value, slope: Double)]) {
    self.data = data
    value = data
    self.inputs = inputs
  }

  func backward() {
    var totals = [ObjectIdentifier(self): 1.0]
    for node in order() {
      let total = totals[ObjectIdentifier(node)] ?? 0
      node.grad += total
      for (input, slope) in node.inputs {
        totals[ObjectIdentifier(input), default: 0] += total * slope
      }
    }
  }

  func zeroGrad() {
    for node in order() { node.grad = 0 }
  }

  /// All nodes, each after those that were made of it.
  private func order() -> [Value] {
    var order: [Value] = []
    var seen: Set<ObjectIdentifier> = []
    var stack = [(node: self, isDone: false)]
    while let (node, isDone) = stack.popLast() {
      if isDone {
        order.append(node)
      } else if seen.insert(ObjectIdentifier(node)).inserted {
        stack.append((node, true))
        for input in node.inputs { stack.append((input.node, false)) }
      }
    }
    return order.reversed()
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
    Value(a.value * b.value, [(a, b.value), (b, a.value)])
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
