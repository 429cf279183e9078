// Clamps both ends to what the direction allows, and counts the steps between them.
import ExerciseKit

/// Clamps the bounds, and divides their distance by the step.
public func sliceIndices(
  count: Int, start: Int? = nil, stop: Int? = nil, step: Int? = nil
) throws -> (start: Int, stop: Int, step: Int, length: Int) {
  let step = step ?? 1
  guard step != 0 else { throw InvalidInput("the step is 0") }
  // What lies in front of the first place, and what lies behind the last one.
  let isForwards = step > 0
  let (lowest, highest) = isForwards ? (0, count) : (-1, count - 1)
  func place(_ bound: Int) -> Int {
    min(max(bound < 0 ? bound + count : bound, lowest), highest)
  }
  let start = start.map(place) ?? (isForwards ? lowest : highest)
  let stop = stop.map(place) ?? (isForwards ? highest : lowest)
  let distance = isForwards ? stop - start : start - stop
  // The magnitude of the smallest `Int` is no `Int`.
  let length = distance > 0 ? 1 + UInt(distance - 1) / step.magnitude : 0
  return (start, stop, step, Int(length))
}

/// Multiplies the step by the number of each element.
public func slice(
  _ list: [Int], start: Int? = nil, stop: Int? = nil, step: Int? = nil
) throws -> [Int] {
  let indices = try sliceIndices(count: list.count, start: start, stop: stop, step: step)
  return (0..<indices.length).map { list[indices.start + $0 * indices.step] }
}

/// Adds the count to a negative index.
public func at(_ list: [Int], _ index: Int) throws -> Int {
  let place = index < 0 ? index + list.count : index
  guard list.indices.contains(place) else { throw InvalidInput("the index is out of range") }
  return list[place]
}

/// Replaces a range where the step is 1, and elsewhere element by element.
public func assign(
  _ list: inout [Int], start: Int? = nil, stop: Int? = nil, step: Int? = nil, _ values: [Int]
) throws {
  let indices = try sliceIndices(count: list.count, start: start, stop: stop, step: step)
  if indices.step == 1 {
    list.replaceSubrange(indices.start..<indices.start + indices.length, with: values)
    return
  }
  guard values.count == indices.length else {
    throw InvalidInput("\(values.count) values for \(indices.length) elements")
  }
  for (number, value) in values.enumerated() {
    list[indices.start + number * indices.step] = value
  }
}
