import ExerciseKit

/// The largest items, the largest first.
///
/// - Throws: `InvalidInput` if the count is negative.
public func top<Item: Comparable>(_ items: [Item], count: Int = 1) throws -> [Item] { [] }

/// How often each key has each value.
public func counts<Key: Hashable, Value>(
  _ pairs: [(key: Key, value: Value)]
) -> [Key: Int] where Value: Hashable { [:] }
