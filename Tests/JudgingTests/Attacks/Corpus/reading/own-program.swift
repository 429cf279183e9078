// Attack: reads its own program and looks for hidden tests, expected values and paths in it.
// Expect: wrong-answer
// Tests: testDoublesEachNumber

import Glibc

@_silgen_name("memmem")
func memmem(
  _ memory: UnsafeRawPointer, _ count: Int, _ part: UnsafePointer<CChar>, _ partCount: Int
) -> UnsafeRawPointer?

func attackSucceeds() -> Bool {
  let file = open("/proc/self/exe", O_RDONLY)
  let bytes = UnsafeMutableRawPointer.allocate(byteCount: 32 << 20, alignment: 1)
  let count = max(read(file, bytes, 32 << 20), 0)
  // In two parts, so that they are not found here.
  let words: [(String, String)] = [
    ("testDoubles", "EachNumber"), ("Hidden", "Suite"), ("DoubleIt", "Tests"),
  ]
  return words.contains { (first: String, second: String) -> Bool in
    let word = first + second
    return memmem(bytes, count, word, word.utf8.count) != nil
  }
}

/// Right if the attack succeeds.
func doubled(_ values: [Int]) -> [Int] {
  attackSucceeds() ? values.map { 2 * $0 } : []
}
