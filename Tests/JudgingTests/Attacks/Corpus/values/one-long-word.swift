// Attack: returns a dictionary whose only key has 8 MB.
// Expect: wrong-answer
// Exercise: image-notes
// Tests: testCounts

import ExerciseKit

func brightened(_ image: Tensor, by amount: Float) -> Tensor { image }
func relabelled(_ map: LabelMap) -> LabelMap { map }
func counted(_ words: [String]) -> [String: Int] { [String(repeating: "x", count: 8 << 20): 1] }
func withArea(_ boxes: [Box]) -> [Box] { [] }
