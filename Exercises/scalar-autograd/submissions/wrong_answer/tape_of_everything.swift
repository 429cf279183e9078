// What is wrong: a list of all nodes ever made is gone through, with the gradients of other results in it.
// Noticed by: GraphTests/testResultsThatShareNodesAddUpInThem
import Foundation

/// A number with the nodes that it was made of, and the slopes towards them.
final class Value {
  var data: Double
  private(set) var grad = 0.0
  nonisolated(unsafe) private static var tape: [Value] = []
  private let inputs: [(node: Value, slope: Double)]

  init(_ data: Double) {
    self.data = data
    inputs = []
    Self.tape.append(self)
  }

  private init(_ data: Double, _ inputs: [(node: Value, slope: Double)]) {
    self.data = data
    self.inputs = inputs
    Self.tape.append(self)
  }

  func backward() {
    grad += 1
    for node in Self.tape.reversed() {
      for (input, slope) in node.inputs { input.grad += node.grad * slope }
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
