import Dispatch

/// Adds each half up on a thread of its own.
public func total(_ values: [Int]) -> Int {
  let half = values.count / 2
  nonisolated(unsafe) var sums = [0, 0]
  sums.withUnsafeMutableBufferPointer { buffer in
    nonisolated(unsafe) let sums = buffer
    DispatchQueue.concurrentPerform(iterations: 2) { index in
      sums[index] = (index == 0 ? values[..<half] : values[half...]).reduce(0, &+)
    }
  }
  return sums[0] &+ sums[1]
}
