import ExerciseKit

/// Computes which indices a slice visits, as Python's `slice.indices` does.
///
/// - Parameters:
///   - count: The length of the list, not negative.
///   - start: The first index, or `nil`.
///   - stop: The index in front of which the slice ends, or `nil`.
///   - step: From one index to the next, or `nil` for 1.
/// - Returns: The three numbers without anything left open, and how many indices there are.
/// - Throws: `InvalidInput` if the step is 0.
public func sliceIndices(
  count: Int, start: Int? = nil, stop: Int? = nil, step: Int? = nil
) throws -> (start: Int, stop: Int, step: Int, length: Int) {
  (0, 0, 0, 0)
}

/// Returns `list[start:stop:step]`.
///
/// - Parameters:
///   - list: The list.
///   - start: The first index, or `nil`.
///   - stop: The index in front of which the slice ends, or `nil`.
///   - step: From one index to the next, or `nil` for 1.
/// - Returns: The elements that the slice visits.
/// - Throws: `InvalidInput` if the step is 0.
public func slice(
  _ list: [Int], start: Int? = nil, stop: Int? = nil, step: Int? = nil
) throws -> [Int] {
  []
}

/// Returns `list[index]`.
///
/// - Parameters:
///   - list: The list.
///   - index: The index; a negative one counts from the end.
/// - Returns: The element.
/// - Throws: `InvalidInput` if there is no such element.
public func at(_ list: [Int], _ index: Int) throws -> Int {
  0
}

/// Carries out `list[start:stop:step] = values`.
///
/// - Parameters:
///   - list: The list, which changes; after an error it is as before.
///   - start: The first index, or `nil`.
///   - stop: The index in front of which the slice ends, or `nil`.
///   - step: From one index to the next, or `nil` for 1.
///   - values: What takes the place of the elements that the slice visits.
/// - Throws: `InvalidInput` if the step is 0, or if it is not 1 and there are more or fewer values
///   than elements.
public func assign(
  _ list: inout [Int], start: Int? = nil, stop: Int? = nil, step: Int? = nil, _ values: [Int]
) throws {
}
