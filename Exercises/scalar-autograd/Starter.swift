/// A number that remembers what it was made of, and so can be differentiated.
public final class Value {
  /// The number.
  public var data: Double
  /// What `backward` has added up so far: the derivatives, by this node, of the nodes it was called on.
  public private(set) var grad: Double = 0

  /// Creates a leaf, a node that was made of no others.
  public init(_ data: Double) { self.data = data }

  /// The sum of two nodes.
  public static func + (a: Value, b: Value) -> Value { a }
  /// The sum of a node and a number.
  public static func + (a: Value, b: Double) -> Value { a }
  /// The sum of a number and a node.
  public static func + (a: Double, b: Value) -> Value { b }
  /// The difference of two nodes.
  public static func - (a: Value, b: Value) -> Value { a }
  /// A node minus a number.
  public static func - (a: Value, b: Double) -> Value { a }
  /// A number minus a node.
  public static func - (a: Double, b: Value) -> Value { b }
  /// The product of two nodes.
  public static func * (a: Value, b: Value) -> Value { a }
  /// The product of a node and a number.
  public static func * (a: Value, b: Double) -> Value { a }
  /// The product of a number and a node.
  public static func * (a: Double, b: Value) -> Value { b }
  /// The quotient of two nodes.
  public static func / (a: Value, b: Value) -> Value { a }
  /// A node divided by a number.
  public static func / (a: Value, b: Double) -> Value { a }
  /// A number divided by a node.
  public static func / (a: Double, b: Value) -> Value { b }
  /// The node with the other sign.
  public static prefix func - (a: Value) -> Value { a }

  /// The node to a constant power.
  public func pow(_ exponent: Double) -> Value { self }
  /// e to the power of the node.
  public func exp() -> Value { self }
  /// The natural logarithm of the node.
  public func log() -> Value { self }
  /// The hyperbolic tangent of the node.
  public func tanh() -> Value { self }
  /// The node, or 0 if it is negative.
  public func relu() -> Value { self }

  /// Adds the derivatives of this node to `grad` of itself and of all that it was made of.
  public func backward() {}

  /// Sets `grad` of this node, and of all that it was made of, to 0.
  public func zeroGrad() {}
}

/// A polynomial by Horner's rule, as a node.
///
/// - Parameters:
///   - coefficients: The coefficients c; c[0] is the constant term. Without any, the result is 0.
///   - x: Where the polynomial is taken.
/// - Returns: c[0] + c[1] x + c[2] x² + ….
public func polynomial(_ coefficients: [Double], at x: Value) -> Value { x }
