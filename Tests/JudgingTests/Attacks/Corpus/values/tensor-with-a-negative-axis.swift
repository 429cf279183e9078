// Attack: returns a tensor with a negative axis.
// Expect: run-time-error invalid-value
// Exercise: image-notes
// Tests: testBrightens

import ExerciseKit

func brightened(_ image: Tensor, by amount: Float) -> Tensor {
  var image = image
  image.shape = [-2, -2]
  return image
}
func relabelled(_ map: LabelMap) -> LabelMap { map }
func counted(_ words: [String]) -> [String: Int] { [:] }
func withArea(_ boxes: [Box]) -> [Box] { [] }
