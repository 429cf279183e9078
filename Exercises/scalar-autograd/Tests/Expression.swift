import SuiteKit

/// An expression as data: leaves, and steps that each make a node of those before.
struct Expression: Decodable {
  /// What a step does with the nodes that it names by their numbers, and with its constant.
  struct Step: Decodable {
    let kind: String
    let left: Int
    let right: Int
    let constant: Double
  }

  var leaves: [Double]
  var steps: [Step] = []

  /// Makes a step.
  func node(_ step: Step, of nodes: [Value]) throws -> Value {
    let (a, b, c) = (nodes[step.left], nodes[step.right], step.constant)
    return switch step.kind {
    case "a+b": try a + b
    case "a-b": try a - b
    case "a*b": try a * b
    case "a/b": try a / b
    case "a+c": try a + c
    case "c+a": try c + a
    case "a-c": try a - c
    case "c-a": try c - a
    case "a*c": try a * c
    case "c*a": try c * a
    case "a/c": try a / c
    case "c/a": try c / a
    case "-a": try -a
    case "pow": try a.pow(c)
    case "exp": try a.exp()
    case "log": try a.log()
    case "tanh": try a.tanh()
    default: try a.relu()
    }
  }

  /// Makes all nodes, goes backwards from some, and returns the numbers and the gradients of all.
  func gradients(from results: [Int], leaves: [Value]) throws -> [[Double]] {
    var nodes = leaves
    for step in steps { nodes.append(try node(step, of: nodes)) }
    for result in results { try nodes[result].backward() }
    return [try nodes.map { try $0.data }, try nodes.map { try $0.grad }]
  }
}
