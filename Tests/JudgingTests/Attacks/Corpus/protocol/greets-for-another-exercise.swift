// Attack: greets with the contract of another exercise.
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

@section(".init_array") @used
let constructor: @convention(c) () -> Void = { attack() }

func attack() {
  let digest = Array(String(repeating: "0", count: 64).utf8)
  let greeting = frame(
    128, sequence: 0, withUnsafeBytes(of: UInt64(digest.count)) { [UInt8]($0) } + digest)
  _ = greeting.withUnsafeBytes { write(4, $0.baseAddress, $0.count) }
}

func doubled(_ values: [Int]) -> [Int] { values.map { 2 * $0 } }
