import ExerciseKit
import SuiteKit

let mistakes: [Mistake] =
  [
    // MARK: - Forward

    [
      .dropout("keep-probability", "p is taken for the probability that an element is kept.") {
        try changed($0, isKept: { $0 < Double($1) }, scale: { 1 / $0 })
      },
      .dropout("wrong-side", "Elements whose draw is below p are kept, not dropped.") {
        try changed($0, isKept: { $0 < Double($1) })
      },
      .dropout("not-scaled", "What is kept is not scaled, so that the mean shrinks.") {
        try changed($0, scale: { _ in 1 })
      },
      .dropout("scaled-by-p", "What is kept is divided by p, not by 1 - p.") {
        try changed($0, scale: { 1 / $0 })
      },
      .dropout("multiplied", "What is kept is multiplied by 1 - p, not divided by it.") {
        try changed($0, scale: { 1 - $0 })
      },
      .dropout("strict", "An element whose draw is exactly p is dropped.") {
        try changed($0, isKept: { $0 > Double($1) })
      },
      .dropout("float-draws", "The draw is rounded to a Float before it is compared.") {
        try changed($0, isKept: { Float($0) >= $1 })
      },
      .dropout("scaled-in-inference", "The scaling is done in inference, and not in training.") {
        guard !$0.training else { return try changed($0, scale: { _ in 1 }) }
        var answer = try $0.rightAnswer()
        for index in answer.result.output.data.indices {
          answer.result.output.data[index] *= 1 - $0.p
        }
        return answer
      },
      .dropout("drops-in-inference", "Elements are dropped in inference, too.") {
        $0.training = true
      },
      .dropout("draws-in-inference", "Inference draws a number for each element.") {
        try drawing($0, where: !$0.training)
      },
      .dropout("draws-at-zero", "A number is drawn for each element even where p is 0.") {
        try drawing($0, where: $0.training && $0.p == 0)
      },
      .dropout("draws-at-one", "A number is drawn for each element even where p is 1.") {
        try drawing($0, where: $0.training && $0.p == 1)
      },
      .dropout("generator-stays", "The generator that was passed does not go on.") {
        var answer = try $0.rightAnswer()
        answer.generator = $0.generator
        return answer
      },
      .dropout("mask-of-the-dropped", "The mask says which elements were dropped.") {
        var answer = try $0.rightAnswer()
        if $0.training, $0.p > 0, $0.p < 1 {
          answer.result.mask = answer.result.mask.map { !$0 }
        }
        return answer
      },
    ],

    // MARK: - Backward

    [
      .dropoutBackward("gradient-not-scaled", "The gradient of what was kept is not scaled.") {
        $0.p = 0
      },
      .dropoutBackward("gradient-everywhere", "The gradient of what was dropped passes, too.") {
        $0.mask = $0.mask.map { _ in true }
      },
      .dropoutBackward("mask-only-inverted", "The gradient passes where the element was dropped.") {
        $0.mask = $0.mask.map { !$0 }
      },
      .dropoutBackward("gradient-scaled-by-p", "The gradient is divided by p, not by 1 - p.") {
        $0.p = 1 - $0.p
      },
      .dropoutBackward("gradient-is-nan", "Where p is 1, 0 is multiplied by infinity.") {
        let gradient = $0.gradOutput
        return try $0.p < 1
          ? $0.rightAnswer() : Tensor(repeating: .nan, shape: gradient.shape)
      },
    ],
  ].flatMap { $0 }

/// The answer by rules of one's own for which elements are kept, and for what they are multiplied by.
private func changed(
  _ arguments: DropoutArguments,
  isKept: (_ draw: Double, _ p: Float) -> Bool = { $0 >= Double($1) },
  scale: (_ p: Float) -> Float = { 1 / (1 - $0) }
) throws -> (result: (output: Tensor, mask: [Bool]), generator: SplitMix64) {
  guard arguments.training, arguments.p > 0, arguments.p < 1 else {
    return try arguments.rightAnswer()
  }
  var generator = arguments.generator
  var output = arguments.x
  let mask = output.data.map { _ in isKept(generator.uniform(), arguments.p) }
  for index in mask.indices {
    output.data[index] = mask[index] ? output.data[index] * scale(arguments.p) : 0
  }
  return ((output, mask), generator)
}

/// The right answer, but with a draw for each element where there should be none.
private func drawing(
  _ arguments: DropoutArguments, where isConcerned: Bool
) throws -> (result: (output: Tensor, mask: [Bool]), generator: SplitMix64) {
  var answer = try arguments.rightAnswer()
  if isConcerned {
    for _ in 0..<arguments.x.count { _ = answer.generator.next() }
  }
  return answer
}
