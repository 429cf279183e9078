// What is wrong: the first decorator is the innermost.
// Noticed by: DecoratorExamples/testComposed
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

/// Keeps the keys in a list, the one that was used least recently first.
public func memoized<K: Hashable, V>(
  capacity: Int? = nil, _ f: @escaping (K) throws -> V
) throws -> (K) throws -> V {
  if let capacity, capacity < 0 { throw InvalidInput("the capacity is negative") }
  var values: [K: V] = [:]
  var order: [K] = []
  return { key in
    if let value = values[key] {
      order.removeAll { $0 == key }
      order.append(key)
      return value
    }
    let value = try f(key)
    if capacity == 0 { return value }
    if order.count == capacity { values[order.removeFirst()] = nil }
    values[key] = value
    order.append(key)
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

/// Applies the decorators, the first one first.
public func composed(
  _ decorators: [(@escaping (Int) throws -> Int) -> (Int) throws -> Int],
  _ f: @escaping (Int) throws -> Int
) -> (Int) throws -> Int {
  var decorated = f
  for decorator in decorators { decorated = decorator(decorated) }
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
