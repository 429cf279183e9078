// Attack: returns words that compare as equal and consist of other bytes.
// Expect: wrong-answer
// Exercise: image-notes
// Tests: testCounts

import ExerciseKit

func brightened(_ image: Tensor, by amount: Float) -> Tensor { image }
func relabelled(_ map: LabelMap) -> LabelMap { map }
func counted(_ words: [String]) -> [String: Int] { ["a\u{300}": 2, "b\u{0}": 1] }
func withArea(_ boxes: [Box]) -> [Box] { [] }
