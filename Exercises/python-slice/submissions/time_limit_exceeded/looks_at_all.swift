// What is wrong: all elements are looked at to find those of the slice.
// Noticed by: the workload "every 40th element, by the length"
import ExerciseKit

/// Handles both directions one after the other.
public func sliceIndices(
  count: Int, start: Int? = nil, stop: Int? = nil, step: Int? = nil
) throws -> (start: Int, stop: Int, step: Int, length: Int) {
  let step = step ?? 1
  if step == 0 { throw InvalidInput("the step is 0") }
  var first = start ?? (step > 0 ? 0 : count - 1)
  var end = stop ?? (step > 0 ? count : -1)
  if start != nil && first < 0 { first += count }
  if stop != nil && end < 0 { end += count }
  if step > 0 {
    first = min(max(first, 0), count)
    end = min(max(end, 0), count)
  } else {
    first = min(max(first, -1), count - 1)
    end = min(max(end, -1), count - 1)
  }
  var length = 0
  if step > 0 && first < end { length = (end - first - 1) / step + 1 }
  if step < 0 && first > end { length = (end - first + 1) / step + 1 }
  return (first, end, step, length)
}

/// Keeps the elements whose distance from the first one is a multiple of the step.
public func slice(
  _ list: [Int], start: Int? = nil, stop: Int? = nil, step: Int? = nil
) throws -> [Int] {
  let indices = try sliceIndices(count: list.count, start: start, stop: stop, step: step)
  let (low, high) =
    indices.step > 0
    ? (indices.start, indices.stop) : (indices.stop + 1, indices.start + 1)
  let places = list.indices.filter { place in
    low <= place && place < high && (place - indices.start) % indices.step == 0
  }
  return (indices.step > 0 ? places : places.reversed()).map { list[$0] }
}

/// Looks whether the index exists, from the start or from the end.
public func at(_ list: [Int], _ index: Int) throws -> Int {
  guard index >= -list.count, index < list.count else { throw InvalidInput("no such index") }
  return list[index < 0 ? list.count + index : index]
}

/// Replaces a range, or single elements.
public func assign(
  _ list: inout [Int], start: Int? = nil, stop: Int? = nil, step: Int? = nil, _ values: [Int]
) throws {
  let indices = try sliceIndices(count: list.count, start: start, stop: stop, step: step)
  if indices.step == 1 {
    list.replaceSubrange(indices.start..<max(indices.start, indices.stop), with: values)
  } else {
    guard values.count == indices.length else { throw InvalidInput("the lengths differ") }
    var place = indices.start
    for value in values {
      list[place] = value
      (place, _) = place.addingReportingOverflow(indices.step)
    }
  }
}
