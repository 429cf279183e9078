// Attack: overwrites its stack before it crashes, so that no frame leads anywhere.
// Expect: run-time-error
// Tests: testDoublesEachNumber

import Glibc

func attack() {
  withUnsafeMutablePointer(to: &anchor) { pointer in
    UnsafeMutableRawPointer(pointer).initializeMemory(
      as: UInt8.self, repeating: 0x5A, count: 1 << 16)
  }
  var local = 0
  withUnsafeMutablePointer(to: &local) { pointer in
    UnsafeMutableRawPointer(pointer).initializeMemory(as: UInt8.self, repeating: 0x5A, count: 4096)
  }
}

nonisolated(unsafe) var anchor = InlineArray<65536, UInt8>(repeating: 0)

func doubled(_ values: [Int]) -> [Int] {
  attack()
  return values.map { 2 * $0 }
}
