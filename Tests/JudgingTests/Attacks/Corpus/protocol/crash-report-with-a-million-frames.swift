// Attack: reports a crash at a million addresses, which somebody will have to look up.
// Expect: run-time-error trap
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
  payload[0] = 4
  send(frame(134, sequence: 0, payload + encoded(Array(repeating: 0x1234, count: 1_000_000))))
  signal(SIGILL, SIG_DFL)
  raise(SIGILL)
  return []
}
