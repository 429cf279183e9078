import ExerciseKit
import SuiteKit

let mistakes: [Mistake] =
  [
    // MARK: - Size

    recursion("kernel-of-the-layer-before", "Each layer adds the kernel of the layer before it.") {
      layers in
      layers.indices.map { index in
        var step = Step(layers[index])
        step.growth = layers[max(0, index - 1)].reach
        return step
      }
    },
    recursion("whole-kernels", "Each layer adds k times the jump, not k - 1 times.") { layers in
      layers.enumerated().map { index, layer in
        var step = Step(layer)
        // The 1 of the beginning is gone with the first layer.
        step.growth += index == 0 ? 0 : 1
        return step
      }
    },
    recursion("own-stride-included", "The stride of a layer is a factor of its own term already.") {
      layers in
      layers.map { layer in
        var step = Step(layer)
        step.growth *= layer.stride
        step.shift *= Double(layer.stride)
        return step
      }
    },
    recursion("padding-enlarges", "The padding is added to the field.") { layers in
      layers.map { layer in
        var step = Step(layer)
        step.growth += 2 * layer.padding
        return step
      }
    },
    recursion("dilation-times-kernel", "A dilated kernel is taken to span d · k positions.") {
      layers in
      layers.map { layer in
        var step = Step(layer)
        step.growth = layer.dilation * layer.kernel - 1
        step.shift = Double(step.growth) / 2 - Double(layer.padding)
        return step
      }
    },
    recursion("dilation-ignored", "The dilation has no effect.") { layers in
      layers.map { layer in
        var step = Step(layer)
        step.growth = layer.kernel - 1
        step.shift = Double(step.growth) / 2 - Double(layer.padding)
        return step
      }
    },

    // MARK: - Jump and start

    recursion("pointwise-left-out", "A layer with a kernel of 1 is left out with its stride.") {
      layers in layers.filter { $0.kernel > 1 }.map(Step.init)
    },
    recursion("padding-ignored", "The start leaves out the padding.") { layers in
      layers.map { layer in
        var step = Step(layer)
        step.shift = Double(layer.reach) / 2
        return step
      }
    },
    recursion("whole-centres", "Half positions of the centre are rounded down.") { layers in
      layers.map { layer in
        var step = Step(layer)
        step.shift = Double(layer.reach / 2 - layer.padding)
        return step
      }
    },

    // MARK: - Field of a unit

    [
      .field("last-position-left-out", "The end of the field is its last position.") {
        let raw = try $0.rightAnswer().raw
        let shorter = raw.lowerBound..<(raw.upperBound - 1)
        return (shorter, shorter.clamped(to: 0..<$0.inputLength))
      },
      .field("moved-into-the-input", "A field that begins before the input is moved, not cut off.")
      {
        let raw = try $0.rightAnswer().raw
        let first = max(raw.lowerBound, 0)
        return (raw, (first..<(first + raw.count)).clamped(to: 0..<$0.inputLength))
      },
      .field("raw-field-is-clipped", "The raw field ends at the ends of the input as well.") {
        let clipped = try $0.rightAnswer().clipped
        return (clipped, clipped)
      },
      .field("empty-field-at-zero", "A field outside of the input is empty at 0, on either side.") {
        let right = try $0.rightAnswer()
        return (right.raw, right.clipped.isEmpty ? 0..<0 : right.clipped)
      },
      .field(
        "next-unit-by-the-last-stride", "The next unit is one stride of the last layer further."
      ) {
        var first = $0
        first.index = 0
        let raw = try first.rightAnswer().raw
        let distance = $0.index * ($0.layers.last?.stride ?? 1)
        let moved = (raw.lowerBound + distance)..<(raw.upperBound + distance)
        return (moved, moved.clamped(to: 0..<$0.inputLength))
      },
    ],

    // MARK: - Branches

    [
      .mergeBranches("branches-added", "The fields of the branches are added up.") {
        let right = try $0.rightAnswer()
        let sizes = try $0.paths.map { try Reference.receptiveField($0).size }
        return (sizes.reduce(0, +), right.jump)
      },
      .mergeBranches("last-branch", "The field of the last branch counts.") {
        let right = try $0.rightAnswer()
        let sizes = try $0.paths.map { try Reference.receptiveField($0).size }
        return (sizes.last ?? right.size, right.jump)
      },
      .mergeBranches("different-jumps-allowed", "Branches with different jumps are not refused.") {
        let fields = try $0.paths.map { try Reference.receptiveField($0) }
        guard let first = fields.first, fields.allSatisfy({ $0.start == first.start }) else {
          return try $0.rightAnswer()
        }
        return (fields.map(\.size).max() ?? first.size, first.jump)
      },
      .mergeBranches(
        "different-centres-allowed", "Branches with different centres are not refused."
      ) {
        let fields = try $0.paths.map { try Reference.receptiveField($0) }
        guard let first = fields.first, fields.allSatisfy({ $0.jump == first.jump }) else {
          return try $0.rightAnswer()
        }
        return (fields.map(\.size).max() ?? first.size, first.jump)
      },
      .mergeBranches("no-branches", "No branches at all are taken for one without layers.") {
        $0.paths.isEmpty ? (1, 1) : try $0.rightAnswer()
      },
    ],
  ].flatMap { $0 }

/// What a layer does to size, start and jump.
private struct Step {
  var growth: Int
  var shift: Double
  var stride: Int

  init(_ layer: RFLayer) {
    growth = layer.reach
    shift = Double(layer.reach) / 2 - Double(layer.padding)
    stride = layer.stride
  }
}

extension RFLayer {
  /// How far the last tap is from the first.
  fileprivate var reach: Int { dilation * (kernel - 1) }
}

/// A mistake in the recursion, which all three functions then have.
private func recursion(
  _ name: String, _ sentence: String, _ steps: @escaping @Sendable ([RFLayer]) -> [Step]
) -> [Mistake] {
  @Sendable func field(_ layers: [RFLayer]) -> (size: Int, jump: Int, start: Double) {
    var (size, jump, start) = (1, 1, 0.0)
    for step in steps(layers) {
      size += step.growth * jump
      start += step.shift * Double(jump)
      jump *= step.stride
    }
    return (size, jump, start)
  }
  return [
    .receptiveField(name, sentence) { field($0.layers) },
    .field(name, sentence) {
      let (size, jump, start) = field($0.layers)
      let first = Int(start + Double($0.index * jump) - Double(size - 1) / 2)
      let raw = first..<(first + size)
      return (raw, raw.clamped(to: 0..<$0.inputLength))
    },
    .mergeBranches(name, sentence) {
      let fields = $0.paths.map(field)
      guard let first = fields.first,
        fields.allSatisfy({ $0.jump == first.jump && $0.start == first.start })
      else { throw InvalidInput("not aligned") }
      return (fields.map(\.size).max() ?? first.size, first.jump)
    },
  ]
}
