import ExerciseKit

/// Draws an integer below a bound, each with the same probability.
///
/// - Parameters:
///   - n: The bound. At least 1.
///   - generator: Where the random bits come from; it goes on.
/// - Returns: An integer in `0 ..< n`.
public func bounded(_ n: UInt64, using generator: inout SplitMix64) -> UInt64 {
  0
}

/// Brings a list into a random order, each with the same probability.
///
/// - Parameters:
///   - items: The list, which changes.
///   - generator: Where the random bits come from; it goes on.
public func shuffle<T>(_ items: inout [T], using generator: inout SplitMix64) {
}

/// Chooses different integers, each list of them with the same probability.
///
/// - Parameters:
///   - k: How many are chosen. In `0 ... n`.
///   - n: Of how many they are chosen, from 0 on.
///   - generator: Where the random bits come from; it goes on.
/// - Returns: `k` integers in `0 ..< n`, no two the same, in the order in which they are chosen.
public func sampleWithoutReplacement(
  _ k: Int, of n: Int, using generator: inout SplitMix64
) -> [Int] {
  []
}

/// Returns the permutation that undoes another one.
///
/// - Parameter permutation: Each integer in `0 ..< n` once, for some n.
/// - Returns: At place p the index at which `permutation` has p.
public func inverse(of permutation: [Int]) -> [Int] {
  []
}
