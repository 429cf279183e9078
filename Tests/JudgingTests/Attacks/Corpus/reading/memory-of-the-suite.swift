// Attack: reads the memory of the suite.
// Expect: run-time-error refused-system-call process_vm_readv
// Tests: testDoublesEachNumber

import Glibc

@_silgen_name("process_vm_readv")
func read(
  _ process: pid_t, _ local: UnsafePointer<iovec>, _ localCount: UInt,
  _ remote: UnsafePointer<iovec>, _ remoteCount: UInt, _ flags: UInt
) -> Int

func attack() {
  var byte: UInt8 = 0
  withUnsafeMutableBytes(of: &byte) { buffer in
    var local = iovec(iov_base: buffer.baseAddress, iov_len: 1)
    var remote = iovec(iov_base: UnsafeMutableRawPointer(bitPattern: 0x40_0000), iov_len: 1)
    _ = read(getppid(), &local, 1, &remote, 1, 0)
  }
}

func doubled(_ values: [Int]) -> [Int] {
  attack()
  return values.map { 2 * $0 }
}
