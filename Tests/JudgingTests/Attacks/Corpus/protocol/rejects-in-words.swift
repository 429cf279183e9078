// Attack: says in the right form that the judge has made a mistake.
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
  let words = Array("cannot decode the arguments: truncated".utf8)
  send(frame(133, sequence: 1, withUnsafeBytes(of: UInt64(words.count)) { [UInt8]($0) } + words))
  return []
}
