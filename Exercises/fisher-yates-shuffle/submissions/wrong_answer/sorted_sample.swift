// What is wrong: the chosen integers are sorted.
// Noticed by: ShuffleExamples/testSample
import ExerciseKit

/// An integer below a bound.
func bounded(_ n: UInt64, using generator: inout SplitMix64) -> UInt64 {
  let remainder = (UInt64.max % n + 1) % n
  var bits = generator.next()
  while bits < remainder { bits = generator.next() }
  return bits % n
}

/// Exchanges each item with one of those up to it.
func shuffle<T>(_ items: inout [T], using generator: inout SplitMix64) {
  var last = items.count - 1
  while last > 0 {
    let other = Int(bounded(UInt64(last + 1), using: &generator))
    items.swapAt(last, other)
    last -= 1
  }
}

/// Exchanges the first places of a list of all integers.
func sampleWithoutReplacement(
  _ k: Int, of n: Int, using generator: inout SplitMix64
) -> [Int] {
  var items = Array(0..<n)
  for first in 0..<k {
    let other = first + Int(bounded(UInt64(n - first), using: &generator))
    items.swapAt(first, other)
  }
  return items.prefix(k).sorted()
}

/// Writes each index to the place that its item names.
func inverse(of permutation: [Int]) -> [Int] {
  var places = Array(repeating: 0, count: permutation.count)
  for index in permutation.indices { places[permutation[index]] = index }
  return places
}
