// Attack: returns a label map whose sides overflow when they are multiplied.
// Expect: run-time-error invalid-value
// Exercise: image-notes
// Tests: testRelabels

import ExerciseKit

func brightened(_ image: Tensor, by amount: Float) -> Tensor { image }
func relabelled(_ map: LabelMap) -> LabelMap {
  var map = map
  map.height = .max
  map.width = .max
  return map
}
func counted(_ words: [String]) -> [String: Int] { [:] }
func withArea(_ boxes: [Box]) -> [Box] { [] }
