/// A reproducible source of damage.
struct Mutator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  /// Returns the bytes with one to four pieces of damage.
  mutating func mutate(_ bytes: [UInt8]) -> [UInt8] {
    var damaged = bytes
    for _ in 0...below(4) { damageOnce(&damaged) }
    return damaged
  }

  private mutating func damageOnce(_ bytes: inout [UInt8]) {
    guard !bytes.isEmpty else { return bytes.append(UInt8(below(256))) }
    let position = below(bytes.count)
    switch below(8) {
    case 0: bytes[position] ^= 1 << below(8)
    case 1: bytes[position] = UInt8(below(256))
    case 2: bytes[position] = [0, 1, 2, 127, 128, 255][below(6)]
    case 3: bytes.remove(at: position)
    case 4: bytes.insert(UInt8(below(256)), at: position)
    case 5: bytes.removeLast(min(bytes.count, 1 + below(16)))
    case 6: overwrite(&bytes, at: position, with: interestingNumber())
    default:
      let piece = bytes[position..<min(bytes.count, position + 1 + below(16))]
      bytes.replaceSubrange(below(bytes.count)..., with: piece + bytes[position...])
    }
  }

  private func overwrite(_ bytes: inout [UInt8], at position: Int, with number: UInt64) {
    for (offset, index) in (position..<min(bytes.count, position + 8)).enumerated() {
      bytes[index] = UInt8(truncatingIfNeeded: number >> (8 * offset))
    }
  }

  /// A count that is nearly right, or at an edge of arithmetic.
  private mutating func interestingNumber() -> UInt64 {
    let edges: [UInt64] = [0, 1, 2, 255, 65_536, 1 << 31, 1 << 32, 1 << 61, 1 << 62, 1 << 63, .max]
    return edges[below(edges.count)] &+ UInt64(below(3))
  }

  /// A number from 0 up to, and without, a limit.
  mutating func below(_ limit: Int) -> Int {
    Int(truncatingIfNeeded: next() % UInt64(limit))
  }

  /// SplitMix64.
  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
