import ExerciseKit

/// Adds a number to every pixel.
public func brightened(_ image: Tensor, by amount: Float) -> Tensor {
  image
}

/// Adds one to every label.
public func relabelled(_ map: LabelMap) -> LabelMap {
  map
}

/// Counts how often each word occurs.
public func counted(_ words: [String]) -> [String: Int] {
  [:]
}

/// Returns the boxes that have an area.
public func withArea(_ boxes: [Box]) -> [Box] {
  boxes
}
