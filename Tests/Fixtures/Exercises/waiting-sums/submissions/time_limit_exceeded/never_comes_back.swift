// What is wrong: it waits for what never comes.
// Noticed by: WaitingTests/testRefusesToWorkWithoutWorkers
import ExerciseKit

func squares(_ values: [Int], workers: Int = 2) async throws -> [Int] {
  guard workers > 0 else {
    await withUnsafeContinuation { (_: UnsafeContinuation<Void, Never>) in }
    return []
  }
  return await withTaskGroup(of: (Int, Int).self) { group in
    for worker in 0..<min(workers, max(values.count, 1)) {
      for index in stride(from: worker, to: values.count, by: workers) {
        group.addTask { (index, values[index] * values[index]) }
      }
    }
    var result = Array(repeating: 0, count: values.count)
    for await (index, square) in group { result[index] = square }
    return result
  }
}

struct Tally {
  private(set) var sum = 0

  init() {}

  mutating func add(_ values: inout [Int]) async -> Int {
    await Task.yield()
    sum += values.reduce(0, +)
    values = []
    return sum
  }
}
