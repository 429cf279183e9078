/// The numbers and the gradients of all nodes of an expression, after going backwards from some.
public func gradients(
  leaves: [Double], steps: [(kind: String, left: Int, right: Int, constant: Double)],
  results: [Int]
) -> [[Double]] {
  var nodes = leaves.map { Value($0) }
  for step in steps {
    let (a, b, c) = (nodes[step.left], nodes[step.right], step.constant)
    let node =
      switch step.kind {
      case "a+b": a + b
      case "a-b": a - b
      case "a*b": a * b
      case "a/b": a / b
      case "a+c": a + c
      case "c+a": c + a
      case "a-c": a - c
      case "c-a": c - a
      case "a*c": a * c
      case "c*a": c * a
      case "a/c": a / c
      case "c/a": c / a
      case "-a": -a
      case "pow": a.pow(c)
      case "exp": a.exp()
      case "log": a.log()
      case "tanh": a.tanh()
      default: a.relu()
      }
    nodes.append(node)
  }
  for result in results { nodes[result].backward() }
  return [nodes.map(\.data), nodes.map(\.grad)]
}
