import ExerciseKit
import SuiteKit
import XCTest

final class RandomQueriesTests: SuiteTestCase {
  func testAgreesWithTheReferenceOnRandomQueries() throws {
    try property(cases: 150) { draw in
      let (q, k, v) = tensors(draw)
      let count = q.shape[0] * q.shape[1] * k.shape[1]
      let mask = draw.bool() ? draw.array(count: count) { !$0.bool() } : nil
      try expectAgreement(on: Calls.attention(q, k, v, mask: mask, causal: draw.bool()))
    }
  }

  func testKeysAndValuesMayChangePlacesTogether() throws {
    try property(cases: 40) { draw in
      let (q, k, v) = tensors(draw, batches: 1)
      try expect(
        attention(q, reversed(k), reversed(v)).output, equals: attention(q, k, v).output)
    }
  }

  func testTheSameVectorAddedToAllKeysChangesNothing() throws {
    try property(cases: 40) { draw in
      let (q, k, v) = tensors(draw)
      let offset = Float(draw.int(in: -3...3))
      try expect(
        attention(q, Tensor(shape: k.shape, data: k.data.map { $0 + offset }), v).weights,
        equals: attention(q, k, v).weights)
    }
  }
}

/// Draws whole-numbered queries, keys and values.
private func tensors(_ draw: Draw, batches: Int? = nil) -> (q: Tensor, k: Tensor, v: Tensor) {
  let batches = batches ?? draw.size(in: 1...2)
  let (queries, keys) = (draw.size(in: 1...3), draw.size(in: 1...3))
  let (depth, width) = (draw.size(in: 1...3), draw.size(in: 1...2))
  return (
    draw.tensor(shape: [batches, queries, depth], integers: -3...3),
    draw.tensor(shape: [batches, keys, depth], integers: -3...3),
    draw.tensor(shape: [batches, keys, width], integers: -3...3)
  )
}

/// The rows of a tensor of shape `[1, n, m]` in the other order.
private func reversed(_ tensor: Tensor) -> Tensor {
  let width = tensor.shape[2]
  let rows = (0..<tensor.shape[1]).reversed().flatMap {
    tensor.data[($0 * width)..<(($0 + 1) * width)]
  }
  return Tensor(shape: tensor.shape, data: rows)
}
