// What is wrong: the permutation is applied to itself.
// Noticed by: ShuffleTests/testInverseOfTheInverseIsThePermutation
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
  return Array(items.prefix(k))
}

/// Writes each index to the place that its item names.
func inverse(of permutation: [Int]) -> [Int] {
  permutation.map { permutation[$0] }
}
