// Sorted as a whole.
import ExerciseKit

func top<T>(_ items: [T], count: Int = 1) throws -> [T] where T: Comparable {
  guard count >= 0 else { throw InvalidInput("the count is negative") }
  return Array(items.sorted(by: >).prefix(count))
}

func counts<K: Hashable, V: Hashable>(_ pairs: [(key: K, value: V)]) -> [K: Int] {
  pairs.reduce(into: [:]) { counts, pair in counts[pair.key, default: 0] += 1 }
}
