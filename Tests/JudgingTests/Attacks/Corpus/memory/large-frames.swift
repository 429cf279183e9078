// Attack: calls itself with large frames, which skip the end of the stack.
// Expect: run-time-error stack-overflow
// Tests: testDoublesEachNumber

func depth(_ value: Int) -> Int {
  withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 1 << 20) { buffer in
    buffer[0] = UInt8(truncatingIfNeeded: value)
    return depth(value + 1) + Int(buffer[0])
  }
}
func attack() { print(depth(0)) }

func doubled(_ values: [Int]) -> [Int] {
  attack()
  return values.map { 2 * $0 }
}
