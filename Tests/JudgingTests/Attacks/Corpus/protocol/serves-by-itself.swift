// Attack: speaks the protocol by itself and gives wrong answers to everything.
// Expect: wrong-answer or run-time-error

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

func doubled(_ values: [Int]) -> [Int] {
  var sequence: UInt32 = 1
  var request = [UInt8](repeating: 0, count: 1 << 20)
  while true {
    let answer = frame(129, sequence: sequence, encoded([]))
    _ = answer.withUnsafeBytes { write(4, $0.baseAddress, $0.count) }
    guard read(3, &request, request.count) > 0 else { exit(0) }
    sequence += 1
  }
}
