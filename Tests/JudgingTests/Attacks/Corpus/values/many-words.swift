// Attack: returns a dictionary with tens of thousands of long words.
// Expect: wrong-answer
// Exercise: image-notes
// Tests: testCounts

import ExerciseKit

func brightened(_ image: Tensor, by amount: Float) -> Tensor { image }
func relabelled(_ map: LabelMap) -> LabelMap { map }
func counted(_ words: [String]) -> [String: Int] {
  Dictionary(uniqueKeysWithValues: (0..<50_000).map { ("word number \($0) of very many", $0) })
}
func withArea(_ boxes: [Box]) -> [Box] { [] }
