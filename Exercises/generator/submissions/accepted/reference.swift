// A state for where the generator stands, iterators that keep what is left to do, and a sieve that grows.
import ExerciseKit

/// A generator as a state machine.
public final class Generator {
  private enum Progress {
    case created
    case running
    case suspended(Int)
    case finished
  }

  private let start: () throws -> Int
  private let resume: (Int) throws -> (value: Int, state: Int)?
  private let cleanUp: () -> Void
  private var progress = Progress.created

  /// Keeps the functions.
  public init(
    start: @escaping () throws -> Int,
    resume: @escaping (_ state: Int) throws -> (value: Int, state: Int)?,
    cleanUp: @escaping () -> Void
  ) {
    self.start = start
    self.resume = resume
    self.cleanUp = cleanUp
  }

  /// Goes on from where the generator stands.
  public func next() throws -> Int? {
    switch progress {
    case .running: throw InvalidInput("the generator is running")
    case .finished: return nil
    case .suspended(let state): return try run(from: state)
    case .created:
      progress = .running
      do {
        return try run(from: start())
      } catch {
        progress = .finished
        throw error
      }
    }
  }

  private func run(from state: Int) throws -> Int? {
    progress = .running
    do {
      if let (value, state) = try resume(state) {
        progress = .suspended(state)
        return value
      }
    } catch {
      end()
      throw error
    }
    end()
    return nil
  }

  /// Cleans up if the generator stands between two values.
  public func close() throws {
    switch progress {
    case .running: throw InvalidInput("the generator is running")
    case .suspended: end()
    case .created, .finished: progress = .finished
    }
  }

  private func end() {
    progress = .running
    cleanUp()
    progress = .finished
  }
}

// MARK: - Pipelines

/// Calls the function for each value that is asked for.
public func mapped(_ values: some Sequence<Int>, _ f: @escaping (Int) -> Int) -> AnySequence<Int> {
  AnySequence(values.lazy.map(f))
}

/// Asks for values until one stays.
public func filtered(
  _ values: some Sequence<Int>, _ holds: @escaping (Int) -> Bool
) -> AnySequence<Int> {
  AnySequence(values.lazy.filter(holds))
}

/// Counts the values, and asks for none beyond the count.
public func taken(_ values: some Sequence<Int>, _ count: Int) -> AnySequence<Int> {
  AnySequence { () -> AnyIterator<Int> in
    var rest = values.makeIterator()
    var left = count
    return AnyIterator {
      guard left > 0 else { return nil }
      left -= 1
      return rest.next()
    }
  }
}

/// Goes through one list after the other.
public func flattened(_ lists: some Sequence<[Int]>) -> AnySequence<Int> {
  AnySequence { () -> AnyIterator<Int> in
    var rest = lists.makeIterator()
    var list: ArraySlice<Int> = []
    return AnyIterator {
      while list.isEmpty {
        guard let next = rest.next() else { return nil }
        list = next[...]
      }
      return list.removeFirst()
    }
  }
}

// MARK: - Library

/// Keeps the nodes whose left subtree is being walked on a stack of its own.
public func inorder(
  from root: Int?, children: @escaping (_ node: Int) -> (left: Int?, right: Int?)
) -> AnySequence<Int> {
  AnySequence { () -> AnyIterator<Int> in
    var stack: [(node: Int, right: Int?)] = []
    var subtree = root
    return AnyIterator {
      while let node = subtree {
        let (left, right) = children(node)
        stack.append((node, right))
        subtree = left
      }
      guard let (node, right) = stack.popLast() else { return nil }
      subtree = right
      return node
    }
  }
}

/// Doubles the range that is sieved whenever its primes run out.
public func primes() -> AnySequence<Int> {
  AnySequence { () -> AnyIterator<Int> in
    var known: [Int] = []
    var place = 0
    var limit = 16
    return AnyIterator {
      // There is a prime between every number and twice this number.
      if place == known.count {
        known = sieve(below: limit)
        limit *= 2
      }
      place += 1
      return known[place - 1]
    }
  }
}

/// Lets the sequence run up to the place.
public func prime(at place: Int) -> Int {
  Array(primes().prefix(place + 1))[place]
}

/// The prime numbers below a limit, by the sieve of Eratosthenes.
private func sieve(below limit: Int) -> [Int] {
  var isComposite = [Bool](repeating: false, count: limit)
  var found: [Int] = []
  for number in 2..<limit where !isComposite[number] {
    found.append(number)
    for multiple in stride(from: number * number, to: limit, by: number) {
      isComposite[multiple] = true
    }
  }
  return found
}
