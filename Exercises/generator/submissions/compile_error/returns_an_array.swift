// What is wrong: the results of a pipeline are arrays.
// Noticed by: the compiler
import ExerciseKit

/// A generator that knows whether it has begun, runs, or has ended.
public final class Generator {
  private let start: () throws -> Int
  private let resume: (Int) throws -> (value: Int, state: Int)?
  private let cleanUp: () -> Void
  private var state: Int?
  private var isRunning = false
  private var hasEnded = false

  /// Keeps the functions.
  public init(
    start: @escaping () throws -> Int,
    resume: @escaping (_ state: Int) throws -> (value: Int, state: Int)?,
    cleanUp: @escaping () -> Void
  ) {
    (self.start, self.resume, self.cleanUp) = (start, resume, cleanUp)
  }

  /// Runs up to the next value.
  public func next() throws -> Int? {
    if isRunning { throw InvalidInput("it is running") }
    if hasEnded { return nil }
    isRunning = true
    defer { isRunning = false }
    do {
      let before = try state ?? start()
      state = before
      if let (value, after) = try resume(before) {
        state = after
        return value
      }
    } catch {
      end()
      throw error
    }
    end()
    return nil
  }

  /// Ends the generator.
  public func close() throws {
    if isRunning { throw InvalidInput("it is running") }
    isRunning = true
    defer { isRunning = false }
    end()
  }

  private func end() {
    if state != nil && !hasEnded { cleanUp() }
    hasEnded = true
  }
}

/// Calls the function for all values.
public func mapped(_ values: some Sequence<Int>, _ f: @escaping (Int) -> Int) -> [Int] {
  values.map(f)
}

/// Looks for the next value that stays.
public func filtered(
  _ values: some Sequence<Int>, _ holds: @escaping (Int) -> Bool
) -> AnySequence<Int> {
  AnySequence(values.lazy.filter(holds))
}

/// Stops after the last value that is taken.
public func taken(_ values: some Sequence<Int>, _ count: Int) -> AnySequence<Int> {
  AnySequence(values.lazy.prefix(count))
}

/// Goes through the lists.
public func flattened(_ lists: some Sequence<[Int]>) -> AnySequence<Int> {
  AnySequence(lists.lazy.flatMap { $0 })
}

/// Goes down to the left, gives the node, and goes on to the right.
public func inorder(
  from root: Int?, children: @escaping (_ node: Int) -> (left: Int?, right: Int?)
) -> AnySequence<Int> {
  AnySequence { () -> AnyIterator<Int> in
    var path: [(node: Int, right: Int?)] = []
    var below = root
    return AnyIterator {
      while let node = below {
        let (left, right) = children(node)
        path.append((node, right))
        below = left
      }
      guard let last = path.popLast() else { return nil }
      below = last.right
      return last.node
    }
  }
}

/// Divides by the smaller primes up to the root.
public func primes() -> AnySequence<Int> {
  AnySequence { () -> AnyIterator<Int> in
    var known: [Int] = []
    func isPrime(_ number: Int) -> Bool {
      for prime in known {
        if prime * prime > number { return true }
        if number % prime == 0 { return false }
      }
      return true
    }
    return AnyIterator {
      var number = (known.last ?? 1) + 1
      while !isPrime(number) { number += 1 }
      known.append(number)
      return number
    }
  }
}

/// Leaves out the primes before the place.
public func prime(at place: Int) -> Int {
  var iterator = primes().dropFirst(place).makeIterator()
  return iterator.next() ?? 0
}
