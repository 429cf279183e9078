import ExerciseKit

/// Decorates a function without arguments: each call writes a line before and a line after.
///
/// - Parameters:
///   - name: What the lines call the function.
///   - log: What writes a line.
///   - f: The function.
/// - Returns: A function that does what `f` does, and logs it.
public func logged(
  _ name: String, to log: @escaping (String) -> Void, _ f: @escaping () throws -> Int
) -> () throws -> Int {
  f
}

/// Decorates a function of one argument: each call writes a line before and a line after.
///
/// - Parameters:
///   - name: What the lines call the function.
///   - log: What writes a line.
///   - f: The function.
/// - Returns: A function that does what `f` does, and logs it.
public func logged(
  _ name: String, to log: @escaping (String) -> Void, _ f: @escaping (Int) throws -> Int
) -> (Int) throws -> Int {
  f
}

/// Decorates a function of two arguments: each call writes a line before and a line after.
///
/// - Parameters:
///   - name: What the lines call the function.
///   - log: What writes a line.
///   - f: The function.
/// - Returns: A function that does what `f` does, and logs it.
public func logged(
  _ name: String, to log: @escaping (String) -> Void, _ f: @escaping (Int, Int) throws -> Int
) -> (Int, Int) throws -> Int {
  f
}

/// Decorates a function with a cache of its results.
///
/// - Parameters:
///   - capacity: How many results are kept at most; `nil` keeps all of them, 0 none.
///   - f: The function.
/// - Returns: A function that asks `f` only for keys whose result is not in its cache.
/// - Throws: `InvalidInput` if the capacity is negative.
public func memoized<K: Hashable, V>(
  capacity: Int? = nil, _ f: @escaping (K) throws -> V
) throws -> (K) throws -> V {
  f
}

/// Ties a recursive function to a cache of its results, without a limit.
///
/// - Parameter f: Computes the value of a key, and gets the function for smaller ones.
/// - Returns: The function; it asks `f` once for each key.
public func memoizedRecursive<K: Hashable, V>(
  _ f: @escaping (_ rest: (K) throws -> V, _ key: K) throws -> V
) -> (K) throws -> V {
  { key in try f({ _ in fatalError() }, key) }
}

/// Decorates a function that may fail: each call makes several attempts.
///
/// - Parameters:
///   - times: How many attempts there are at most.
///   - f: The function.
/// - Returns: A function that gives the first result of `f`, or throws its last error.
/// - Throws: `InvalidInput` if `times` is less than 1.
public func retrying(
  _ times: Int, _ f: @escaping (Int) throws -> Int
) throws -> (Int) throws -> Int {
  f
}

/// Applies decorators as if they stood above the function, a line each.
///
/// - Parameters:
///   - decorators: The decorators; the first is the outermost.
///   - f: The function.
/// - Returns: The decorated function.
public func composed(
  _ decorators: [(@escaping (Int) throws -> Int) -> (Int) throws -> Int],
  _ f: @escaping (Int) throws -> Int
) -> (Int) throws -> Int {
  f
}

/// Lists the calls that a cache does not spare.
///
/// - Parameters:
///   - keys: The arguments with which a memoized function is called, in this order.
///   - capacity: That of its cache.
/// - Returns: The arguments with which the function behind the cache is called, in this order.
/// - Throws: `InvalidInput` if the capacity is negative.
public func misses(of keys: [Int], capacity: Int?) throws -> [Int] {
  []
}
