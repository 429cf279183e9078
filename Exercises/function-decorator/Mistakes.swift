import ExerciseKit
import SuiteKit

let mistakes: [Mistake] = [
  .misses("first-in-first-out", "A hit does not count as a use: the oldest result goes.") {
    try $0.answer { kept, key in
      !kept.contains(key)
    } makingRoom: {
      $0.removeFirst()
    }
  },
  .misses("last-used-goes", "The result that was used last is driven out.") {
    try $0.answer { kept, key in
      kept.moveLast(key)
    } makingRoom: {
      $0.removeLast()
    }
  },
  .misses("empties-a-full-cache", "A full cache is emptied.") {
    try $0.answer { kept, key in
      kept.moveLast(key)
    } makingRoom: {
      $0 = []
    }
  },
  .misses("one-too-many", "The cache keeps one result more than its capacity.") {
    $0.capacity = $0.capacity.map { $0 < 1 ? $0 : $0 + 1 }
  },
  .misses("one-too-few", "The cache keeps one result less than its capacity.") {
    $0.capacity = $0.capacity.map { $0 < 1 ? $0 : $0 - 1 }
  },
  .misses("negative-capacity", "A negative capacity counts as 0.") {
    $0.capacity = $0.capacity.map { max(0, $0) }
  },
]

extension MissesArguments {
  /// The misses of a cache of one's own.
  ///
  /// `misses` says whether a key is missing among those that are kept, and notes its use; `makeRoom` drives
  /// keys out of a cache that is full.
  fileprivate func answer(
    _ misses: (_ kept: inout [Int], _ key: Int) -> Bool, makingRoom makeRoom: (inout [Int]) -> Void
  ) throws -> [Int] {
    guard let capacity, capacity > 0 else { return try rightAnswer() }
    var kept: [Int] = []
    return keys.filter { key in
      guard misses(&kept, key) else { return false }
      if kept.count == capacity { makeRoom(&kept) }
      kept.append(key)
      return true
    }
  }
}

extension [Int] {
  /// Moves a key to the end, and says whether it is missing.
  fileprivate mutating func moveLast(_ key: Int) -> Bool {
    guard let place = firstIndex(of: key) else { return true }
    append(remove(at: place))
    return false
  }
}
