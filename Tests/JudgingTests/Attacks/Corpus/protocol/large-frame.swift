// Attack: sends 200 MB that were never asked for.
// Expect: not accepted
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
  var bytes = frame(129, sequence: 1, [])
  withUnsafeBytes(of: UInt64(200 << 20).littleEndian) { length in
    for index in 0..<8 { bytes[8 + index] = length[index] }
  }
  send(bytes)
  let block = [UInt8](repeating: 1, count: 1 << 20)
  for _ in 0..<200 { send(block) }
  exit(0)
}
