import ExerciseKit
import Foundation
import SuiteKit

// Mistakes that are known for every exercise are not here: an option that has no effect.

let mistakes: [Mistake] =
  [
    // MARK: - Large logits

    subtracting("no-maximum", "The maximum is not subtracted, so that large logits overflow.") {
      _, _ in 0
    },
    subtracting(
      "global-maximum",
      "The maximum of the whole tensor is subtracted, so that other slices underflow."
    ) { _, tensor in
      largest(tensor)
    },
    subtracting(
      "maximum-of-at-least-zero",
      "The search for the maximum begins with 0, so that negative slices underflow."
    ) { slice, _ in
      max(0, largest(slice))
    },
    subtracting("subtracts-the-mean", "The mean of the logits is subtracted, not their maximum.") {
      slice, _ in slice.reduce(0, +) / Float(slice.count)
    },
    [
      .logSoftmax(
        "clamped-probability", "A small number is added to p so that its logarithm is finite."
      ) {
        let p = try Reference.softmax($0.x, axis: $0.axis)
        return Tensor(shape: p.shape, data: p.data.map { log($0 + 1e-12) })
      },
      .logSoftmax(
        "log-of-the-probability", "The logarithm is taken of probabilities that have become 0."
      ) {
        let p = try Reference.softmax($0.x, axis: $0.axis)
        return Tensor(shape: p.shape, data: p.data.map { log($0) })
      },
      .logSoftmax(
        "maximum-added-back", "m + ln S is rounded to the steps of m before it is subtracted."
      ) {
        $0.x.slice($0.axis) { slice in
          let m = largest(slice)
          let sum = m + log(slice.reduce(0) { $0 + exp($1 - m) })
          return slice.map { $0 - sum }
        }
      },
    ],

    // MARK: - Slices

    [
      .softmax("always-the-last-axis", "Every slice runs along the last axis.") { $0.axis = -1 },
      .logSoftmax("always-the-last-axis", "Every slice runs along the last axis.") {
        $0.axis = -1
      },
      .softmaxBackward("always-the-last-axis", "Every slice runs along the last axis.") {
        $0.axis = -1
      },
      .softmaxBackward("gradient-of-the-last-axis", "The gradient is taken along the last axis.") {
        $0.axis = -1
      },
      .softmax("whole-tensor", "The whole tensor is taken for one slice.") {
        let flat = Tensor($0.x.data)
        return try Reference.softmax(flat, axis: 0, temperature: $0.temperature)
          .reshaped(to: $0.x.shape)
      },
      .logSoftmax("whole-tensor", "The whole tensor is taken for one slice.") {
        try Reference.logSoftmax(Tensor($0.x.data), axis: 0).reshaped(to: $0.x.shape)
      },
      .softmaxBackward("whole-tensor", "The whole tensor is taken for one slice.") {
        try $0.gradientOfOneSlice()
      },
      .softmaxBackward("gradient-of-the-whole-tensor", "The sum of dp · p is over all slices.") {
        try $0.gradientOfOneSlice()
      },
    ],

    // MARK: - Masks and temperature

    [
      .softmax("masked-slices-are-uniform", "A slice with nothing but -∞ becomes uniform.") {
        $0.x.data = $0.x.data.map { max($0, -1e30) }
      },
      .softmax("masked-slices-are-zero", "A slice with nothing but -∞ gets zeros.") {
        let p = try $0.rightAnswer()
        return Tensor(shape: p.shape, data: p.data.map { $0.isNaN ? 0 : $0 })
      },
      .softmax("temperature-multiplies", "The logits are multiplied by the temperature.") {
        $0.temperature = 1 / $0.temperature
      },
    ],

    // MARK: - Gradient

    [
      .softmaxBackward(
        "diagonal-jacobian", "Only the diagonal of the Jacobian is used, p (1 - p)."
      ) {
        $0.gradient { p, gradient in zip(p, gradient).map { $0 * (1 - $0) * $1 } }
      },
      .softmaxBackward("gradient-of-the-logarithm", "The gradient is that of log-softmax.") {
        $0.gradient { p, gradient in
          let sum = gradient.reduce(0, +)
          return zip(p, gradient).map { $1 - $0 * sum }
        }
      },
      .softmaxBackward(
        "plain-mean", "The plain mean of the upstream gradient is subtracted, not that under p."
      ) {
        $0.gradient { p, gradient in
          let mean = gradient.reduce(0, +) / Float(gradient.count)
          return zip(p, gradient).map { $0 * ($1 - mean) }
        }
      },
    ],
  ].flatMap { $0 }

/// A mistake in what is subtracted before the exponential, which softmax and log-softmax then have.
private func subtracting(
  _ name: String, _ sentence: String,
  _ offset: @escaping @Sendable (_ slice: [Float], _ tensor: [Float]) -> Float
) -> [Mistake] {
  [
    .softmax(name, sentence) { arguments in
      let scaled = Tensor(
        shape: arguments.x.shape, data: arguments.x.data.map { $0 / arguments.temperature })
      return scaled.slice(arguments.axis) { slice in
        let exponentials = slice.map { exp($0 - offset(slice, scaled.data)) }
        let sum = exponentials.reduce(0, +)
        return exponentials.map { $0 / sum }
      }
    },
    .logSoftmax(name, sentence) { arguments in
      arguments.x.slice(arguments.axis) { slice in
        let shifted = slice.map { $0 - offset(slice, arguments.x.data) }
        let logSum = log(shifted.reduce(0) { $0 + exp($1) })
        return shifted.map { $0 - logSum }
      }
    },
  ]
}

private func largest(_ values: [Float]) -> Float { values.max() ?? -.infinity }

extension SoftmaxBackwardArguments {
  /// The gradient as if the whole tensor were one slice.
  fileprivate func gradientOfOneSlice() throws -> Tensor {
    try Reference.softmaxBackward(
      probabilities: Tensor(p.data), gradOutput: Tensor(gradOutput.data), axis: 0
    ).reshaped(to: p.shape)
  }

  /// A gradient by a rule of one's own for a slice of p and of the upstream gradient.
  fileprivate func gradient(_ rule: ([Float], [Float]) -> [Float]) -> Tensor {
    var result = p
    for slice in p.slices(axis) {
      let values = rule(slice.map { p.data[$0] }, slice.map { gradOutput.data[$0] })
      for (index, value) in zip(slice, values) { result.data[index] = value }
    }
    return result
  }
}

extension Tensor {
  /// The tensor with every slice along an axis changed.
  fileprivate func slice(_ axis: Int, _ change: ([Float]) -> [Float]) -> Tensor {
    var result = self
    for slice in slices(axis) {
      for (index, value) in zip(slice, change(slice.map { data[$0] })) {
        result.data[index] = value
      }
    }
    return result
  }

  /// The indices of the elements of every slice along an axis.
  fileprivate func slices(_ axis: Int) -> [[Int]] {
    let axis = axis < 0 ? axis + rank : axis
    let step = shape[(axis + 1)...].reduce(1, *)
    let block = shape[axis] * step
    // Neighbours among the remainders by a block belong to neighbouring slices.
    let slices = Dictionary(grouping: data.indices) { $0 / block * step + $0 % step }
    return slices.values.map { $0.sorted() }
  }
}
