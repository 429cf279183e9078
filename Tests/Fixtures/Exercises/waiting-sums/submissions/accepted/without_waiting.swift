// No task at all: a function need not wait.
import ExerciseKit

func squares(_ values: [Int], workers: Int) throws -> [Int] {
  guard workers > 0 else { throw InvalidInput("nobody works") }
  return values.map { $0 * $0 }
}

struct Tally {
  var sum = 0

  mutating func add(_ values: inout [Int]) -> Int {
    sum += values.reduce(0, +)
    values.removeAll()
    return sum
  }
}
