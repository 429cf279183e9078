// Attack: asks the linker for libraries.
// Expect: compile-error
// Tests: testDoublesEachNumber

// "-lXCTest -L/tmp", in the section where the compiler leaves such wishes.
@section(".swift1_autolink_entries") @used
let wishes: (UInt64, UInt64) = (0x7365_5443_582D_6C20, 0x0070_6D74_2F4C_2D20)

func doubled(_ values: [Int]) -> [Int] { values.map { 2 * $0 } }
