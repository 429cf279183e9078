import ExerciseKit

/// Adds a function up over whole numbers.
public func sum(_ f: (Int) -> Int, over range: Range<Int>) -> Int {
  0
}

/// Calls a function until it does not throw, and then gives up.
public func retrying(_ times: Int, _ body: (_ attempt: Int) throws -> String) throws -> String {
  ""
}

/// Makes one step of Newton's method.
public func step(_ objective: Objective, from x: Double, scale: ((Double) -> Double)? = nil) throws
  -> Double
{
  0
}

/// Calls functions one after the other, each with the result of the one before.
public func chained(_ functions: [(Int) -> Int]) -> (Int) -> Int {
  { $0 }
}

/// Keeps the results of a function.
public func memoized(capacity: Int?, _ f: @escaping (Int) throws -> [Int]?) -> (Int) throws ->
  [Int]?
{
  f
}

/// Keeps the results of a function that is defined by itself.
public func memoizedRecursive(_ f: @escaping ((Int) -> Int, Int) -> Int) -> (Int) -> Int {
  { f({ $0 }, $0) }
}

/// Decorates a function; the last decorator is the innermost.
public func composed(
  _ decorators: [(@escaping (String) -> String) -> (String) -> String],
  _ f: @escaping (String) -> String
) -> (String) -> String {
  f
}

/// The prime numbers.
public func primes() -> AnySequence<Int> {
  AnySequence([])
}

/// Counts down.
public func countdown(from start: Int) -> AnyIterator<Int> {
  AnyIterator { nil }
}

/// Cuts a sequence into lists.
public func chunks(_ values: some Sequence<Int>, of size: Int) throws -> AnySequence<[Int]> {
  AnySequence([])
}

/// Loads items in batches.
public func batches(
  count: Int, size: Int, load: @escaping (Int) -> String
) -> AnySequence<[String]> {
  AnySequence([])
}

/// The first number for which something holds.
public func first(in values: AnySequence<Int>, where holds: (Int) throws -> Bool) throws -> Int? {
  nil
}

/// The square numbers.
public func squares(from start: Int) -> some Sequence<Int> {
  [start]
}
