// Attack: gives functions back that it was never lent, so that the suite is never done with reading.
// Expect: time-limit-exceeded
// Tests: testDoublesEachNumber

import Glibc

func frame(_ kind: UInt8, _ sequence: UInt32, _ payload: [UInt8]) -> [UInt8] {
  var bytes: [UInt8] = [0x4A, 0x57, 2, kind]
  withUnsafeBytes(of: sequence) { bytes += $0 }
  withUnsafeBytes(of: UInt64(payload.count)) { bytes += $0 }
  return bytes + payload
}

func doubled(_ values: [Int]) -> [Int] {
  let bytes = frame(146, 1, [0, 0, 0, 0, 0, 0, 0, 0])
  while true { write(4, bytes, bytes.count) }
}
