// Attack: makes a system call through the door for 32-bit programs, which numbers them otherwise.
// Expect: run-time-error refused-system-call
// Architecture: x86_64
// Tests: testDoublesEachNumber

import Glibc

// mov eax, 20; int 0x80; ret
let code: [UInt8] = [0xB8, 0x14, 0, 0, 0, 0xCD, 0x80, 0xC3]

func doubled(_ values: [Int]) -> [Int] {
  let page = mmap(nil, 4096, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
  guard let page, page != MAP_FAILED else { return [] }
  UnsafeMutableRawBufferPointer(start: page, count: 4096).copyBytes(from: code)
  let function = unsafeBitCast(page, to: (@convention(c) () -> Int32).self)
  return function() > 0 ? values.map { 2 * $0 } : []
}
