import Foundation

// Counts the uses of each node first; a node is done when all of its uses are. No order is stored, and no set.

/// A number with the nodes that it was made of, and its slopes towards them.
public final class Value {
  /// The number.
  public var data: Double
  /// The derivatives that have been added up.
  public private(set) var grad: Double = 0
  private let inputs: [(node: Value, slope: Double)]
  /// How many nodes of the graph that is gone through were made of this one and are not done; 0 outside of that.
  private var uses = 0
  /// The derivative by this node, as far as the nodes above it are done.
  private var pending: Double = 0

  /// Creates a leaf.
  public init(_ data: Double) {
    self.data = data
    inputs = []
  }

  private init(_ data: Double, from inputs: (node: Value, slope: Double)...) {
    self.data = data
    self.inputs = inputs
  }

  /// Adds the derivatives, each node after all that were made of it.
  public func backward() {
    for node in graph() {
      for input in node.inputs { input.node.uses += 1 }
    }
    pending = 1
    var done = [self]
    while let node = done.popLast() {
      let derivative = node.pending
      node.pending = 0
      node.grad += derivative
      for (input, slope) in node.inputs {
        input.pending += derivative * slope
        input.uses -= 1
        if input.uses == 0 { done.append(input) }
      }
    }
  }

  /// Forgets the derivatives of the whole graph.
  public func zeroGrad() {
    for node in graph() { node.grad = 0 }
  }

  /// This node and all that it was made of, each once.
  private func graph() -> [Value] {
    var nodes = [self]
    var index = 0
    while index < nodes.count {
      for input in nodes[index].inputs where input.node.uses == 0 {
        input.node.uses = 1
        nodes.append(input.node)
      }
      index += 1
    }
    for node in nodes { node.uses = 0 }
    return nodes
  }
}

// MARK: - Operations

extension Value {
  /// The sum of two nodes.
  public static func + (a: Value, b: Value) -> Value {
    Value(a.data + b.data, from: (a, 1), (b, 1))
  }

  /// The sum of a node and a number.
  public static func + (a: Value, b: Double) -> Value { Value(a.data + b, from: (a, 1)) }

  /// The sum of a number and a node.
  public static func + (a: Double, b: Value) -> Value { b + a }

  /// The difference of two nodes.
  public static func - (a: Value, b: Value) -> Value {
    Value(a.data - b.data, from: (a, 1), (b, -1))
  }

  /// A node minus a number.
  public static func - (a: Value, b: Double) -> Value { a + -b }

  /// A number minus a node.
  public static func - (a: Double, b: Value) -> Value { Value(a - b.data, from: (b, -1)) }

  /// The product of two nodes.
  public static func * (a: Value, b: Value) -> Value {
    Value(a.data * b.data, from: (a, b.data), (b, a.data))
  }

  /// The product of a node and a number.
  public static func * (a: Value, b: Double) -> Value { Value(a.data * b, from: (a, b)) }

  /// The product of a number and a node.
  public static func * (a: Double, b: Value) -> Value { b * a }

  /// The quotient of two nodes.
  public static func / (a: Value, b: Value) -> Value {
    let quotient = a.data / b.data
    return Value(quotient, from: (a, 1 / b.data), (b, -quotient / b.data))
  }

  /// A node divided by a number.
  public static func / (a: Value, b: Double) -> Value { Value(a.data / b, from: (a, 1 / b)) }

  /// A number divided by a node.
  public static func / (a: Double, b: Value) -> Value {
    Value(a / b.data, from: (b, -a / b.data / b.data))
  }

  /// The node with the other sign.
  public static prefix func - (a: Value) -> Value { Value(-a.data, from: (a, -1)) }

  /// The node to a constant power.
  public func pow(_ exponent: Double) -> Value {
    let slope = exponent == 0 ? 0 : exponent * Foundation.pow(data, exponent - 1)
    return Value(Foundation.pow(data, exponent), from: (self, slope))
  }

  /// e to the power of the node.
  public func exp() -> Value {
    let power = Foundation.exp(data)
    return Value(power, from: (self, power))
  }

  /// The natural logarithm of the node.
  public func log() -> Value { Value(Foundation.log(data), from: (self, 1 / data)) }

  /// The hyperbolic tangent of the node.
  public func tanh() -> Value {
    let tangent = Foundation.tanh(data)
    return Value(tangent, from: (self, 1 - tangent * tangent))
  }

  /// The node, or 0 if it is negative.
  public func relu() -> Value { Value(max(0, data), from: (self, data > 0 ? 1 : 0)) }
}

/// A polynomial by Horner's rule.
public func polynomial(_ coefficients: [Double], at x: Value) -> Value {
  coefficients.reversed().reduce(Value(0)) { $0 * x + $1 }
}
