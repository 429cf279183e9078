// Attack: puts junk into the section .debug_info, which is read when a line is looked up.
// Expect: not accepted
// Tests: testDoublesEachNumber

@section(".debug_info") @used
let junk: (UInt64, UInt64, UInt64, UInt64) = (
  0xFFFF_FFFF_FFFF_FFFF, 0x0101_0101_0101_0101, 0x8000_0000_0000_0000, 0x2F70_6D74_2F61_0000
)

func doubled(_ values: [Int]) -> [Int] { [values[values.count]] }
