import ExerciseKit

/// The squares of numbers, computed by several tasks, in the order of the numbers.
///
/// - Throws: `InvalidInput` without workers.
public func squares(_ values: [Int], workers: Int = 2) async throws -> [Int] { [] }

/// Adds numbers up over several calls.
public struct Tally {
  /// The sum so far.
  public private(set) var sum = 0

  /// Begins with nothing.
  public init() {}

  /// Takes all numbers out of a list and adds them.
  public mutating func add(_ values: inout [Int]) async -> Int { 0 }
}
