// Attack: writes right answers to every descriptor and then gives a wrong one.
// Expect: run-time-error protocol-violation or wrong-answer

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
  for sequence in 1..<30 {
    let answer = frame(129, sequence: UInt32(sequence), encoded(values.map { 2 * $0 }))
    for descriptor in 0..<64 where descriptor != 2 {
      _ = answer.withUnsafeBytes { write(Int32(descriptor), $0.baseAddress, $0.count) }
    }
  }
  return []
}
