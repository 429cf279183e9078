// What is wrong: for each layer, the strides of all layers before it are multiplied again.
// Noticed by: the workload "layers of stride 1"
import ExerciseKit

/// The sum of (k - 1) · d times the product of all strides before.
public func receptiveField(_ layers: [RFLayer]) -> (size: Int, jump: Int, start: Double) {
  var (size, start) = (1, 0.0)
  for (index, layer) in layers.enumerated() {
    let jump = layers[..<index].reduce(1) { $0 * $1.stride }
    let reach = layer.dilation * (layer.kernel - 1)
    size += reach * jump
    start += (Double(reach) / 2 - Double(layer.padding)) * Double(jump)
  }
  return (size, layers.reduce(1) { $0 * $1.stride }, start)
}

/// The field of the first unit, moved by the jump.
public func field(
  of index: Int, layers: [RFLayer], inputLength: Int
) -> (raw: Range<Int>, clipped: Range<Int>) {
  let (size, jump, start) = receptiveField(layers)
  let first = Int(start - Double(size - 1) / 2) + index * jump
  let raw = first..<(first + size)
  return (raw, raw.clamped(to: 0..<inputLength))
}

/// The largest of fields that all have the same centre.
public func mergeBranches(_ paths: [[RFLayer]]) throws -> (size: Int, jump: Int) {
  let fields = paths.map(receptiveField)
  guard let first = fields.first else { throw InvalidInput("there are no branches") }
  for other in fields where other.jump != first.jump || other.start != first.start {
    throw InvalidInput("the branches are not aligned")
  }
  return (fields.map(\.size).max() ?? first.size, first.jump)
}
