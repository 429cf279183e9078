// Attack: claims to have thrown an error whose type has a name of 1 MB, with escapes.
// Expect: wrong-answer
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
  func string(_ text: String) -> [UInt8] {
    withUnsafeBytes(of: UInt64(text.utf8.count)) { [UInt8]($0) } + Array(text.utf8)
  }
  let type = String(repeating: "\u{1B}[2J<script>", count: 1 << 16)
  let bytes = frame(130, sequence: 1, string(type) + string("\u{202E}"))
  var sent = 0
  while sent < bytes.count {
    sent += bytes[sent...].withUnsafeBytes { write(4, $0.baseAddress, $0.count) }
  }
  return []
}
