import Judging

/// Makes keys of the bytes that a terminal sends.
///
/// A key can be several bytes, which may arrive in two parts; what is no key that a session knows is dropped.
struct KeyParser {
  /// How long an escape may be alone before it is the key of that name.
  static let patience = Duration.milliseconds(30)

  private static let escape: UInt8 = 0x1B

  private var pending: [UInt8] = []

  /// Whether an escape waits for what may follow it.
  var isInSequence: Bool { pending.first == Self.escape }

  /// Returns the keys that bytes complete.
  mutating func keys(of bytes: some Sequence<UInt8>) -> [SessionKey] {
    pending += bytes
    var keys: [SessionKey] = []
    while let (key, length) = Self.first(of: pending[...]) {
      if let key { keys.append(key) }
      pending.removeFirst(length)
    }
    return keys
  }

  /// Returns the keys that were meant if nothing more follows.
  mutating func flush() -> [SessionKey] {
    guard isInSequence else { return [] }
    let rest = pending.dropFirst()
    pending = []
    return [.escape] + keys(of: rest)
  }

  /// Returns the first key, `nil` for one that is not known, with its length; `nil` while it is incomplete.
  private static func first(of bytes: ArraySlice<UInt8>) -> (SessionKey?, Int)? {
    guard let byte = bytes.first else { return nil }
    switch byte {
    case escape: return sequence(bytes)
    case 0x0A, 0x0D: return (.enter, 1)
    case 0x08, 0x7F: return (.backspace, 1)
    // Ctrl-D and Ctrl-U scroll in pagers, Ctrl-F and Ctrl-B too.
    case 0x04, 0x06: return (.pageDown, 1)
    case 0x15, 0x02: return (.pageUp, 1)
    case ..<0x20: return (nil, 1)
    case ..<0x80: return (.character(Character(Unicode.Scalar(byte))), 1)
    default: return character(bytes)
    }
  }

  private static func character(_ bytes: ArraySlice<UInt8>) -> (SessionKey?, Int)? {
    let length =
      switch bytes.first ?? 0 {
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 1
      }
    guard bytes.count >= length else { return nil }
    guard let text = String(validating: bytes.prefix(length), as: UTF8.self) else {
      return (nil, 1)
    }
    return (text.first.map { .character($0) }, length)
  }

  /// Reads `ESC [ parameters letter` and `ESC O letter`.
  private static func sequence(_ bytes: ArraySlice<UInt8>) -> (SessionKey?, Int)? {
    guard let second = bytes.dropFirst().first else { return nil }
    // Escape twice is that key, and then another; with a letter it is Alt and that letter, which means nothing.
    guard second != escape else { return (.escape, 1) }
    guard second == UInt8(ascii: "[") || second == UInt8(ascii: "O") else { return (nil, 2) }
    let rest = bytes.dropFirst(2)
    guard let end = rest.firstIndex(where: { (0x40...0x7E).contains($0) }) else {
      // Nothing that is so long is a key.
      return bytes.count > 32 ? (nil, bytes.count) : nil
    }
    let length = rest.distance(from: bytes.startIndex, to: end) + 1
    return (key(parameters: rest[..<end], final: rest[end]), length)
  }

  private static func key(parameters: ArraySlice<UInt8>, final: UInt8) -> SessionKey? {
    switch final {
    case UInt8(ascii: "A"): return .up
    case UInt8(ascii: "B"): return .down
    case UInt8(ascii: "H"): return .home
    case UInt8(ascii: "F"): return .end
    case UInt8(ascii: "M"): return .enter
    case UInt8(ascii: "~"):
      switch String(decoding: parameters, as: UTF8.self).prefix(while: \.isNumber) {
      case "1", "7": return .home
      case "4", "8": return .end
      case "5": return .pageUp
      case "6": return .pageDown
      default: return nil
      }
    default: return nil
    }
  }
}
