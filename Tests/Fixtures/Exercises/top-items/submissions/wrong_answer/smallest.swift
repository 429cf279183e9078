// What is wrong: the smallest items come first.
// Noticed by: TopTests/testOrdersWords
import ExerciseKit

func top<T: Comparable>(_ items: [T], count: Int = 1) throws -> [T] {
  guard count >= 0 else { throw InvalidInput("the count is negative") }
  return Array(items.sorted().prefix(count))
}

func counts<K: Hashable, V: Hashable>(_ pairs: [(key: K, value: V)]) -> [K: Int] {
  pairs.reduce(into: [:]) { counts, pair in counts[pair.key, default: 0] += 1 }
}
