import ExerciseKit

/// Gives values one at a time, each computed when it is asked for.
public final class Generator {
  /// Creates a generator that has not started; nothing is called.
  ///
  /// - Parameters:
  ///   - start: Makes the first state, when the first value is asked for.
  ///   - resume: Gives the next value and the state after it, or `nil` at the end.
  ///   - cleanUp: Called once when the generator ends, if it has started.
  public init(
    start: @escaping () throws -> Int,
    resume: @escaping (_ state: Int) throws -> (value: Int, state: Int)?,
    cleanUp: @escaping () -> Void
  ) {}

  /// Runs up to the next value.
  ///
  /// - Returns: The value; `nil` at the end, and from then on.
  /// - Throws: What `start` or `resume` throws, which ends the generator; `InvalidInput` while it is
  ///   running.
  public func next() throws -> Int? {
    nil
  }

  /// Ends the generator early.
  ///
  /// - Throws: `InvalidInput` while it is running.
  public func close() throws {}
}

/// Returns a sequence of what a function makes of each value.
///
/// - Parameters:
///   - values: The values, perhaps without end.
///   - f: The function, called when a result is asked for.
/// - Returns: The results, one for each value.
public func mapped(_ values: some Sequence<Int>, _ f: @escaping (Int) -> Int) -> AnySequence<Int> {
  AnySequence([])
}

/// Returns a sequence of the values for which something holds.
///
/// - Parameters:
///   - values: The values, perhaps without end.
///   - holds: Says whether a value stays.
/// - Returns: The values that stay, in their order.
public func filtered(
  _ values: some Sequence<Int>, _ holds: @escaping (Int) -> Bool
) -> AnySequence<Int> {
  AnySequence([])
}

/// Returns a sequence of the first values.
///
/// - Parameters:
///   - values: The values, perhaps without end.
///   - count: How many to take at most, not negative.
/// - Returns: The first `count` values, or all if there are fewer.
public func taken(_ values: some Sequence<Int>, _ count: Int) -> AnySequence<Int> {
  AnySequence([])
}

/// Returns a sequence of the elements of all lists.
///
/// - Parameter lists: The lists, perhaps without end; some may be empty.
/// - Returns: The elements of the first list, then of the second, and so on.
public func flattened(_ lists: some Sequence<[Int]>) -> AnySequence<Int> {
  AnySequence([])
}

/// Returns a sequence of the nodes of a binary tree, in order: the left subtree, the node, the right one.
///
/// - Parameters:
///   - root: The root, or `nil` for an empty tree.
///   - children: The left and the right child of a node.
/// - Returns: The nodes.
public func inorder(
  from root: Int?, children: @escaping (_ node: Int) -> (left: Int?, right: Int?)
) -> AnySequence<Int> {
  AnySequence([])
}

/// Returns a sequence of all prime numbers, in ascending order, without end.
public func primes() -> AnySequence<Int> {
  AnySequence([])
}

/// Returns a prime number by its place among all of them.
///
/// - Parameter place: The place, from 0: `prime(at: 0)` is 2.
/// - Returns: The prime number.
public func prime(at place: Int) -> Int {
  0
}
