import ExerciseKit

/// A number that remembers how it came to be, and so can be differentiated.
public final class Node {
  /// The number.
  public var data: Double
  /// The derivative of the node that `backward` was called on last; gradients add up.
  public private(set) var grad: Double = 0

  /// Creates a leaf.
  public init(_ data: Double) { self.data = data }

  /// The sum of two nodes.
  public static func + (a: Node, b: Node) -> Node { a }
  /// The product of two nodes.
  public static func * (a: Node, b: Node) -> Node { a }
  /// The product of a node and a number.
  public static func * (a: Node, b: Double) -> Node { a }
  /// The node times −1.
  public static prefix func - (a: Node) -> Node { a }

  /// Adds the derivatives of this node to the gradients of all that it is made of.
  public func backward() {}

  /// The nodes that it was made of directly, none for a leaf.
  public func parents() -> [Node] { [] }

  /// The one that it was made of first, if any.
  public func first() -> Node? { nil }
}

/// The sum of nodes; nil for none.
public func total(_ nodes: [Node]) -> Node? { nil }
