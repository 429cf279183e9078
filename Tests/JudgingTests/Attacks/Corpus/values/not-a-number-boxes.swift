// Attack: returns boxes of NaN, which are unequal to themselves.
// Expect: wrong-answer
// Exercise: image-notes
// Tests: testDropsEmptyBoxes

import ExerciseKit

func brightened(_ image: Tensor, by amount: Float) -> Tensor { image }
func relabelled(_ map: LabelMap) -> LabelMap { map }
func counted(_ words: [String]) -> [String: Int] { [:] }
func withArea(_ boxes: [Box]) -> [Box] { [Box(.nan, .nan, .nan, .nan)] }
