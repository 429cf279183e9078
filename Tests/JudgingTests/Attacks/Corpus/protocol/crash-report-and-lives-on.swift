// Attack: reports a crash and goes on as if nothing had happened.
// Expect: run-time-error protocol-violation
// Tests: testDoublesEachNumber

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

func send(_ bytes: [UInt8]) {
  _ = bytes.withUnsafeBytes { write(4, $0.baseAddress, $0.count) }
}

func doubled(_ values: [Int]) -> [Int] {
  var payload = [UInt8](repeating: 0, count: 4 + 4 + 8 * 4 + 4 + 1)
  payload[0] = 11
  send(frame(134, sequence: 1, payload + [UInt8](repeating: 0, count: 8)))
  while true { sleep(100) }
}
