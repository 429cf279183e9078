/// Loads values when they are asked for, and keeps them.
public final class Cache {
  /// Called with each key that is loaded.
  public var onLoad: ((Int) -> Void)?
  /// How many values have been loaded.
  public var count: Int { 0 }

  /// Creates an empty cache.
  public init(_ load: @escaping (Int) throws -> String) {}

  /// The value of a key.
  public func value(_ key: Int) throws -> String {
    ""
  }

  /// A function that reads from the cache.
  public func reader() -> (Int) throws -> String {
    { _ in "" }
  }

  /// Changes the values that are there.
  public func update(_ change: (String) throws -> String) throws {}

  /// The keys that are there, in ascending order.
  public func keys() -> some Sequence<Int> {
    [0]
  }
}

/// Cuts a sequence into lists, each when it is asked for.
public struct Batches: Sequence, IteratorProtocol {
  /// Begins with the first value.
  public init(of values: some Sequence<Int>, size: Int) {}

  /// The next list, the last one shorter where values are missing.
  public mutating func next() -> [Int]? {
    nil
  }
}

/// The results of a function.
public func mapped<T, U>(_ items: [T], _ f: (T) throws -> U) throws -> [U] {
  []
}

/// The values of a cache, read by a function.
public func values(
  of cache: Cache, _ keys: [Int], _ change: (String) -> String
) throws -> [String] {
  []
}

/// Loads values, one after the other.
public func loaded(
  _ keys: [Int], _ load: @escaping @Sendable (Int) async throws -> String
) async throws -> [String] {
  []
}
