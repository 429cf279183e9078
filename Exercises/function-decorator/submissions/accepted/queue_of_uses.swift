// A queue of all uses, in which those that are out of date are passed over.
import ExerciseKit

/// Writes a line before each call and a line after it.
public func logged(
  _ name: String, to log: @escaping (String) -> Void, _ f: @escaping () throws -> Int
) -> () throws -> Int {
  { try noting("\(name)()", log) { try f() } }
}

/// Writes a line before each call and a line after it.
public func logged(
  _ name: String, to log: @escaping (String) -> Void, _ f: @escaping (Int) throws -> Int
) -> (Int) throws -> Int {
  { a in try noting("\(name)(\(a))", log) { try f(a) } }
}

/// Writes a line before each call and a line after it.
public func logged(
  _ name: String, to log: @escaping (String) -> Void, _ f: @escaping (Int, Int) throws -> Int
) -> (Int, Int) throws -> Int {
  { a, b in try noting("\(name)(\(a), \(b))", log) { try f(a, b) } }
}

/// Numbers the uses; what was used again later is not the oldest, though it stands first.
public func memoized<K: Hashable, V>(
  capacity: Int? = nil, _ f: @escaping (K) throws -> V
) throws -> (K) throws -> V {
  guard capacity ?? 0 >= 0 else { throw InvalidInput("the capacity is negative") }
  guard let capacity else { return unlimited(f) }
  var entries: [K: (value: V, lastUse: Int)] = [:]
  var uses: [K] = []
  var first = 0
  return { key in
    if let value = entries[key]?.value {
      entries[key]?.lastUse = uses.count
      uses.append(key)
      return value
    }
    let value = try f(key)
    guard capacity > 0 else { return value }
    if entries.count == capacity {
      while entries[uses[first]]?.lastUse != first { first += 1 }
      entries[uses[first]] = nil
    }
    entries[key] = (value, uses.count)
    uses.append(key)
    return value
  }
}

/// Keeps all results.
private func unlimited<K: Hashable, V>(_ f: @escaping (K) throws -> V) -> (K) throws -> V {
  var values: [K: V] = [:]
  return { key in
    if let value = values[key] { return value }
    let value = try f(key)
    values[key] = value
    return value
  }
}

/// Looks a value up before it is computed.
public func memoizedRecursive<K: Hashable, V>(
  _ f: @escaping (_ rest: (K) throws -> V, _ key: K) throws -> V
) -> (K) throws -> V {
  var values: [K: V] = [:]
  func answer(_ key: K) throws -> V {
    if let value = values[key] { return value }
    let value = try f(answer, key)
    values[key] = value
    return value
  }
  return answer
}

/// Tries until an attempt gives a result, or is the last.
public func retrying(
  _ times: Int, _ f: @escaping (Int) throws -> Int
) throws -> (Int) throws -> Int {
  guard times > 0 else { throw InvalidInput("there is no attempt") }
  return { argument in
    var attempt = 1
    while true {
      do {
        return try f(argument)
      } catch {
        if attempt == times { throw error }
        attempt += 1
      }
    }
  }
}

/// Applies the decorators, the last one first.
public func composed(
  _ decorators: [(@escaping (Int) throws -> Int) -> (Int) throws -> Int],
  _ f: @escaping (Int) throws -> Int
) -> (Int) throws -> Int {
  var decorated = f
  for decorator in decorators.reversed() { decorated = decorator(decorated) }
  return decorated
}

/// Calls a memoized function that notes its arguments.
public func misses(of keys: [Int], capacity: Int?) throws -> [Int] {
  var asked: [Int] = []
  let noting = try memoized(capacity: capacity) { (key: Int) in
    asked.append(key)
    return key
  }
  for key in keys { _ = try noting(key) }
  return asked
}

/// Makes a call between two lines.
private func noting(
  _ call: String, _ log: (String) -> Void, _ body: () throws -> Int
) throws -> Int {
  log("call \(call)")
  do {
    let result = try body()
    log("\(call) returned \(result)")
    return result
  } catch {
    log("\(call) threw \(error)")
    throw error
  }
}
