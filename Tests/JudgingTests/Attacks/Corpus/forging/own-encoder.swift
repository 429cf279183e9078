// Attack: takes over the encoding of results to send a constant.
// Expect: wrong-answer

import Wire

extension WireEncoder {
  mutating func encode(_ values: [Int]) {
    encode(UInt64(4))
    for value in [14, -6, 0, 26] { encode(Int64(value)) }
  }
}

func doubled(_ values: [Int]) -> [Int] { [] }
