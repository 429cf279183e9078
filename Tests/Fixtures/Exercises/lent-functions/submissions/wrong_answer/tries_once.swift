// What is wrong: the error of the first attempt passes.
// Noticed by: LentFunctionTests/testAnErrorMayBeCaught
import ExerciseKit

func sum(_ f: (Int) -> Int, over range: Range<Int>) -> Int {
  range.reduce(0) { $0 + f($1) }
}

func retrying(_ times: Int, _ body: (_ attempt: Int) throws -> String) throws -> String {
  try body(1)
}

func step(
  _ objective: Objective, from x: Double, scale: ((Double) -> Double)? = nil
) throws -> Double {
  let slope = try objective.slope(x)
  guard slope != 0 else { throw InvalidInput("the slope is 0") }
  let change = objective.value(x) / slope
  return x - (scale?(change) ?? change)
}

func chained(_ functions: [(Int) -> Int]) -> (Int) -> Int {
  { functions.reduce($0) { $1($0) } }
}

func memoized(
  capacity: Int?, _ f: @escaping (Int) throws -> [Int]?
) -> (Int) throws -> [Int]? {
  var known: [Int: [Int]?] = [:]
  var order: [Int] = []
  return { key in
    if let value = known[key] {
      order.removeAll { $0 == key }
      order.append(key)
      return value
    }
    let value = try f(key)
    if order.count == capacity { known[order.removeFirst()] = nil }
    known[key] = .some(value)
    order.append(key)
    return value
  }
}

func memoizedRecursive(_ f: @escaping ((Int) -> Int, Int) -> Int) -> (Int) -> Int {
  var known: [Int: Int] = [:]
  func answer(_ key: Int) -> Int {
    if let value = known[key] { return value }
    let value = f(answer, key)
    known[key] = value
    return value
  }
  return answer
}

func composed(
  _ decorators: [(@escaping (String) -> String) -> (String) -> String],
  _ f: @escaping (String) -> String
) -> (String) -> String {
  decorators.reversed().reduce(f) { $1($0) }
}

func primes() -> AnySequence<Int> {
  AnySequence { () -> AnyIterator<Int> in
    var found: [Int] = []
    return AnyIterator {
      var candidate = (found.last ?? 1) + 1
      while found.contains(where: { candidate % $0 == 0 }) { candidate += 1 }
      found.append(candidate)
      return candidate
    }
  }
}

func countdown(from start: Int) -> AnyIterator<Int> {
  var left = start
  return AnyIterator {
    defer { left -= 1 }
    return left > 0 ? left : nil
  }
}

func chunks(_ values: some Sequence<Int>, of size: Int) throws -> AnySequence<[Int]> {
  guard size > 0 else { throw InvalidInput("the size is \(size)") }
  return AnySequence { () -> AnyIterator<[Int]> in
    var rest = values.makeIterator()
    return AnyIterator {
      var chunk: [Int] = []
      while chunk.count < size, let value = rest.next() { chunk.append(value) }
      return chunk.isEmpty ? nil : chunk
    }
  }
}

func batches(
  count: Int, size: Int, load: @escaping (Int) -> String
) -> AnySequence<[String]> {
  AnySequence(
    stride(from: 0, to: count, by: size).lazy.map { start in
      (start..<min(start + size, count)).map(load)
    })
}

func first(in values: AnySequence<Int>, where holds: (Int) throws -> Bool) throws -> Int? {
  try values.first(where: holds)
}

func squares(from start: Int) -> some Sequence<Int> {
  (start...).lazy.map { $0 * $0 }
}
