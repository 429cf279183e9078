// Attack: answers by itself, and then once more in the regular way.
// Expect: run-time-error protocol-violation
// Tests: testAgreesWithTheReferenceOnRandomNumbers

import Glibc

func frame(_ kind: UInt8, sequence: UInt32, _ payload: [UInt8]) -> [UInt8] {
  var bytes: [UInt8] = [0x4A, 0x57, 2, kind]
  withUnsafeBytes(of: sequence.littleEndian) { bytes += $0 }
  withUnsafeBytes(of: UInt64(payload.count).littleEndian) { bytes += $0 }
  return bytes + payload
}

func encoded(_ values: [Int]) -> [UInt8] {
  ([values.count] + values).withUnsafeBytes { [UInt8]($0) }
}

nonisolated(unsafe) var calls: UInt32 = 0

func doubled(_ values: [Int]) -> [Int] {
  calls += 1
  let answer = frame(129, sequence: calls, encoded(values.map { 2 * $0 }))
  _ = answer.withUnsafeBytes { write(4, $0.baseAddress, $0.count) }
  return []
}
