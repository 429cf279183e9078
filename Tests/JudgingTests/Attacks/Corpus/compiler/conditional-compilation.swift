// Attack: asks for what is decided when it is compiled.
// Expect: accepted

#if canImport(HiddenSuite) || canImport(XCTestPrivate)
  #error("found")
#endif

func doubled(_ values: [Int]) -> [Int] { values.map { 2 * $0 } }
