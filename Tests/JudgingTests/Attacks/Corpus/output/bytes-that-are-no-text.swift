// Attack: prints bytes that are no text.
// Expect: accepted
// Tests: testDoublesEachNumber

import Glibc

func attack() {
  let bytes: [UInt8] = [0, 0xFF, 0xFE, 0xC0, 0x80, 0xED, 0xA0, 0x80, 0xF8]
  _ = bytes.withUnsafeBytes { write(1, $0.baseAddress, $0.count) }
}

func doubled(_ values: [Int]) -> [Int] {
  attack()
  return values.map { 2 * $0 }
}
