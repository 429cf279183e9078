import SuiteKit
import XCTest

final class AnyExpressionTests: SuiteTestCase {
  func testAgreesWithTheReference() throws {
    try property(cases: 60) { draw in
      let (expression, results) = try drawExpression(draw)
      try expect(
        expression.gradients(from: results, leaves: expression.leaves.map { try Value($0) }),
        equals: expression.gradients(
          from: results, leaves: expression.leaves.map { try Reference.Value($0) }))
    }
  }

  func testAgreesWithPyTorch() throws {
    let sessions: [RecordedSession<ExpressionArguments, [[Double]]>] =
      try recordedSessions("gradients", in: pyTorchSessions)
    for session in sessions {
      let expression = session.arguments.expression
      try expect(
        expression.gradients(
          from: session.arguments.results, leaves: expression.leaves.map { try Value($0) }),
        equals: session.returns)
    }
  }

  /// Draws an expression whose numbers stay where all of its operations are defined, and the nodes to go back from.
  private func drawExpression(_ draw: Draw) throws -> (Expression, results: [Int]) {
    var expression = Expression(
      leaves: draw.array(count: 1...2) { Double($0.int(in: -6...6)) / 2 })
    var nodes = try expression.leaves.map { try Reference.Value($0) }
    _ = try draw.array(count: 0...6) { draw in
      let (left, right) = (draw.int(in: 0...7) % nodes.count, draw.int(in: 0...7) % nodes.count)
      let (a, b) = (try nodes[left].data, try nodes[right].data)
      let kind = draw.element(of: kinds)
      // What is not defined, or grows beyond all bounds, becomes another operation.
      let isDefined =
        switch kind {
        case "a/b": abs(b) >= 0.25
        case "c/a": abs(a) >= 0.25
        case "log", "pow": a >= 0.25
        case "exp": a <= 3
        default: true
        }
      let isSmall = abs(a) <= 20 && abs(b) <= 20
      let step = Expression.Step(
        kind: isSmall ? (isDefined ? kind : "a-b") : "tanh", left: left, right: right,
        constant: draw.element(of: [2, -1, 0.5]))
      expression.steps.append(step)
      nodes.append(try expression.node(step, of: nodes))
    }
    return (expression, draw.array(count: 1...2) { $0.bool() ? nodes.count / 2 : nodes.count - 1 })
  }

  private let kinds = [
    "a*b", "a+b", "a-b", "a/b", "a+c", "c+a", "a-c", "c-a", "a*c", "c*a", "a/c", "c/a", "-a", "pow",
    "exp", "log", "tanh", "relu",
  ]
}

/// What a session of PyTorch was made with.
private struct ExpressionArguments: Decodable {
  let leaves: [Double]
  let steps: [Expression.Step]
  let results: [Int]

  var expression: Expression { Expression(leaves: leaves, steps: steps) }
}
