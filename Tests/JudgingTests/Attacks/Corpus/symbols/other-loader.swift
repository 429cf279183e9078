// Attack: names another program to load it.
// Expect: wrong-answer
// Tests: testDoublesEachNumber

@section(".interp") @used
let loader: (UInt8, UInt8, UInt8, UInt8, UInt8, UInt8, UInt8, UInt8, UInt8, UInt8) =
  (0x2F, 0x62, 0x69, 0x6E, 0x2F, 0x74, 0x72, 0x75, 0x65, 0)

func doubled(_ values: [Int]) -> [Int] { [] }
