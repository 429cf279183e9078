import ExerciseKit

/// Exchanges in place, from the end; a draw is used only if it lies among the last multiples of the bound.
public func bounded(_ n: UInt64, using generator: inout SplitMix64) -> UInt64 {
  // 2⁶⁴ - n has the same remainder as 2⁶⁴, and fits.
  let rejected = (0 &- n) % n
  while true {
    let bits = generator.next()
    if bits >= rejected { return bits % n }
  }
}

/// Exchanges each item, from the last one on, with one of those up to it.
public func shuffle<T>(_ items: inout [T], using generator: inout SplitMix64) {
  for index in items.indices.dropFirst().reversed() {
    items.swapAt(index, Int(bounded(UInt64(index + 1), using: &generator)))
  }
}

/// Shuffles the first places only, from the front.
public func sampleWithoutReplacement(
  _ k: Int, of n: Int, using generator: inout SplitMix64
) -> [Int] {
  var items = Array(0..<n)
  for index in 0..<k {
    items.swapAt(index, index + Int(bounded(UInt64(n - index), using: &generator)))
  }
  return Array(items[..<k])
}

/// Writes each index to the place that its item names.
public func inverse(of permutation: [Int]) -> [Int] {
  var places = permutation
  for (index, item) in permutation.enumerated() { places[item] = index }
  return places
}
