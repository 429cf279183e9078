// One 'logged' for any number of arguments, and a cache whose keys form a ring in the order of use.
import ExerciseKit

/// Writes a line before each call and a line after it, whatever the number of arguments.
public func logged<each A, R>(
  _ name: String, to log: @escaping (String) -> Void, _ f: @escaping (repeat each A) throws -> R
) -> (repeat each A) throws -> R {
  { (arguments: repeat each A) in
    var texts: [String] = []
    for argument in repeat each arguments { texts.append("\(argument)") }
    let call = "\(name)(\(texts.joined(separator: ", ")))"
    log("call \(call)")
    do {
      let result = try f(repeat each arguments)
      log("\(call) returned \(result)")
      return result
    } catch {
      log("\(call) threw \(error)")
      throw error
    }
  }
}

/// Asks the function for what is not in the cache.
public func memoized<K: Hashable, V>(
  capacity: Int? = nil, _ f: @escaping (K) throws -> V
) throws -> (K) throws -> V {
  if let capacity, capacity < 0 { throw InvalidInput("the capacity is \(capacity)") }
  if capacity == 0 { return f }
  let cache = Cache<K, V>(capacity: capacity)
  return { key in
    if let value = cache.value(of: key) { return value }
    let value = try f(key)
    cache.add(value, of: key)
    return value
  }
}

/// Gives the function itself, with its cache, to what computes a value.
public func memoizedRecursive<K: Hashable, V>(
  _ f: @escaping (_ rest: (K) throws -> V, _ key: K) throws -> V
) -> (K) throws -> V {
  var known: [K: V] = [:]
  func answer(_ key: K) throws -> V {
    if let value = known[key] { return value }
    let value = try f(answer, key)
    known[key] = value
    return value
  }
  return answer
}

/// Catches the errors of all attempts but the last.
public func retrying(
  _ times: Int, _ f: @escaping (Int) throws -> Int
) throws -> (Int) throws -> Int {
  guard times >= 1 else { throw InvalidInput("there are \(times) attempts") }
  return { argument in
    for _ in 1..<times {
      if let result = try? f(argument) { return result }
    }
    return try f(argument)
  }
}

/// Applies the decorators from the last, which is the innermost, to the first.
public func composed(
  _ decorators: [(@escaping (Int) throws -> Int) -> (Int) throws -> Int],
  _ f: @escaping (Int) throws -> Int
) -> (Int) throws -> Int {
  decorators.reversed().reduce(f) { inner, decorator in decorator(inner) }
}

/// Memoizes a function that notes its arguments.
public func misses(of keys: [Int], capacity: Int?) throws -> [Int] {
  var asked: [Int] = []
  let noting = try memoized(capacity: capacity) { (key: Int) in asked.append(key) }
  for key in keys { try noting(key) }
  return asked
}

/// Results by key, in a ring from the one that was used least recently to the one used last.
///
/// The ring is made of numbers: number 0 joins its ends, and the others are places in `entries`.
private final class Cache<K: Hashable, V> {
  private let capacity: Int?
  private var places: [K: Int] = [:]
  private var entries: [(key: K, value: V)?] = [nil]
  private var links = [(before: 0, after: 0)]

  init(capacity: Int?) {
    self.capacity = capacity
  }

  /// The result of a key, which is then the one that was used last.
  func value(of key: K) -> V? {
    guard let place = places[key] else { return nil }
    takeOut(place)
    putLast(place)
    return entries[place]?.value
  }

  /// Adds the result of a key that is not there, in the place of another one if the cache is full.
  func add(_ value: V, of key: K) {
    var place = entries.count
    if places.count == capacity {
      place = links[0].after
      takeOut(place)
      if let oldest = entries[place] { places[oldest.key] = nil }
      entries[place] = (key, value)
    } else {
      entries.append((key, value))
      links.append(links[0])
    }
    places[key] = place
    putLast(place)
  }

  private func takeOut(_ place: Int) {
    let (before, after) = links[place]
    links[before].after = after
    links[after].before = before
  }

  private func putLast(_ place: Int) {
    let last = links[0].before
    links[place] = (last, 0)
    links[last].after = place
    links[0].before = place
  }
}
