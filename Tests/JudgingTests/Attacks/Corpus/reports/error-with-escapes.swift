// Attack: throws an error whose description is made for a terminal, a page and a table.
// Expect: wrong-answer
// Exercise: running-sums
// Tests: testAddsUp

struct Trap: Error, CustomStringConvertible {
  var description: String {
    "\u{1B}]0;accepted\u{7}<script>alert(1)</script>\r✓ Accepted\u{202E}\u{0}|`"
  }
}

func runningSums(_ values: [Double], startingAt start: Double = 0) throws -> [Double] {
  throw Trap()
}
