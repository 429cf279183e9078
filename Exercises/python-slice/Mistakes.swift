import ExerciseKit
import SuiteKit

let mistakes: [Mistake] =
  [
    bounds("starts-at-zero", "A missing start is 0 for a negative step, too.") {
      if $0.isBackwards, $0.start == nil { $0.start = 0 }
    },
    bounds("stops-at-zero", "Backwards, a missing stop is 0, so that the first element is lost.") {
      if $0.isBackwards, $0.stop == nil { $0.stop = 0 }
    },
    bounds("minus-one-is-a-stop", "Backwards, a missing stop is -1, which is the last element.") {
      if $0.isBackwards, $0.stop == nil { $0.stop = -1 }
    },
    bounds("negative-bounds-are-zero", "A negative bound counts as 0, not from the end.") {
      $0.start = $0.start.map { max(0, $0) }
      $0.stop = $0.stop.map { max(0, $0) }
    },
    bounds("zero-is-one", "A step of 0 counts as 1.") {
      if $0.step == 0 { $0.step = 1 }
    },
    [
      .slice("reverses-afterwards", "The slice is taken forwards and reversed afterwards.") {
        let step = $0.step ?? 1
        guard step < 0 else { return try $0.rightAnswer() }
        let width = step == Int.min ? Int.max : -step
        return try Reference.slice($0.list, start: $0.start, stop: $0.stop, step: width).reversed()
      },
      .sliceIndices("rounds-the-length-down", "A last step that is too short is not counted.") {
        var answer = try $0.rightAnswer()
        if answer.length > 0 { answer.length = (answer.stop - answer.start) / answer.step }
        return answer
      },
      .at("wraps", "An index below the first one begins at the end again.") {
        let (list, index) = ($0.list, $0.index)
        guard !list.isEmpty, index < -list.count else { return try $0.rightAnswer() }
        return list[(index % list.count + list.count) % list.count]
      },
      .assign("assigns-what-fits", "Values that are too many or too few are not refused.") {
        let indices = try Reference.sliceIndices(
          count: $0.list.count, start: $0.start, stop: $0.stop, step: $0.step)
        guard indices.step != 1, $0.values.count != indices.length else {
          return try $0.rightAnswer()
        }
        var list = $0.list
        for (number, value) in $0.values.prefix(indices.length).enumerated() {
          list[indices.start + number * indices.step] = value
        }
        return list
      },
      .assign("needs-equal-lengths", "As many values are needed for a step of 1, too.") {
        let indices = try Reference.sliceIndices(
          count: $0.list.count, start: $0.start, stop: $0.stop, step: $0.step)
        guard $0.values.count == indices.length else { throw InvalidInput("other lengths") }
        return try $0.rightAnswer()
      },
    ],
  ].flatMap { $0 }

/// The bounds and the step of a slice.
private struct Bounds {
  var start: Int?
  var stop: Int?
  var step: Int?

  var isBackwards: Bool { step ?? 1 < 0 }
}

/// A mistake in the bounds, which all functions then make that take some.
private func bounds(
  _ name: String, _ sentence: String, _ change: @escaping @Sendable (inout Bounds) -> Void
) -> [Mistake] {
  @Sendable func changed(_ start: Int?, _ stop: Int?, _ step: Int?) -> Bounds {
    var bounds = Bounds(start: start, stop: stop, step: step)
    change(&bounds)
    return bounds
  }
  return [
    .sliceIndices(name, sentence) {
      let bounds = changed($0.start, $0.stop, $0.step)
      ($0.start, $0.stop, $0.step) = (bounds.start, bounds.stop, bounds.step)
    },
    .slice(name, sentence) {
      let bounds = changed($0.start, $0.stop, $0.step)
      ($0.start, $0.stop, $0.step) = (bounds.start, bounds.stop, bounds.step)
    },
    .assign(name, sentence) {
      let bounds = changed($0.start, $0.stop, $0.step)
      ($0.start, $0.stop, $0.step) = (bounds.start, bounds.stop, bounds.step)
    },
  ]
}
