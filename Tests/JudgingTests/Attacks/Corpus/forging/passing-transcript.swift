// Attack: prints what a test run prints that has passed.
// Expect: wrong-answer

func doubled(_ values: [Int]) -> [Int] {
  print("Test Case 'DoubleItTests.testDoublesEachNumber' passed (0.001 seconds)")
  print("\t Executed 5 tests, with 0 failures (0 unexpected) in 0.002 (0.002) seconds")
  print("<PASSED::>Test Passed", "accepted", "\u{0}\u{0}", terminator: "")
  return []
}
