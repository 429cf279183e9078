// Attack: returns two million boxes, which are looked at one by one.
// Expect: wrong-answer
// Exercise: image-notes
// Tests: testDropsEmptyBoxes

import ExerciseKit

func brightened(_ image: Tensor, by amount: Float) -> Tensor { image }
func relabelled(_ map: LabelMap) -> LabelMap { map }
func counted(_ words: [String]) -> [String: Int] { [:] }
func withArea(_ boxes: [Box]) -> [Box] { Array(repeating: Box(0, 0, 1, 1), count: 2_000_000) }
