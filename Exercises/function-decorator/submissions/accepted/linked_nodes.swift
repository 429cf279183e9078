// Nodes that know their neighbours, as an object for each result.
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

/// Keeps a node for each result, and links the nodes in the order of their use.
public func memoized<K: Hashable, V>(
  capacity: Int? = nil, _ f: @escaping (K) throws -> V
) throws -> (K) throws -> V {
  let capacity = capacity ?? Int.max
  guard capacity >= 0 else { throw InvalidInput("the capacity is negative") }
  var nodes: [K: Node<K, V>] = [:]
  // The nodes are held by the dictionary only; these know where the list begins and ends.
  var oldest: Node<K, V>?
  var newest: Node<K, V>?

  func takeOut(_ node: Node<K, V>) {
    if let older = node.older { older.newer = node.newer } else { oldest = node.newer }
    if let newer = node.newer { newer.older = node.older } else { newest = node.older }
    (node.older, node.newer) = (nil, nil)
  }
  func putLast(_ node: Node<K, V>) {
    node.older = newest
    newest?.newer = node
    newest = node
    if oldest == nil { oldest = node }
  }
  return { key in
    if let node = nodes[key] {
      takeOut(node)
      putLast(node)
      return node.value
    }
    let value = try f(key)
    if capacity == 0 { return value }
    if nodes.count == capacity, let node = oldest {
      takeOut(node)
      nodes[node.key] = nil
    }
    let node = Node(key: key, value: value)
    nodes[key] = node
    putLast(node)
    return value
  }
}

/// A result, between those that were used just before and just after it.
private final class Node<K, V> {
  let key: K
  let value: V
  unowned(unsafe) var older: Node?
  unowned(unsafe) var newer: Node?

  init(key: K, value: V) {
    self.key = key
    self.value = value
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
