/// A source as bytes of UTF-8, in which the compiler's tree tells its places.
struct SourceBytes {
  let bytes: [UInt8]

  /// Takes a source.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The text of a range.
  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// The line of a place, from 1.
  func line(at offset: Int) -> Int { bytes[..<offset].count { $0 == Self.newline } + 1 }

  /// Where the line of a place begins.
  func startOfLine(at offset: Int) -> Int {
    bytes[..<offset].lastIndex(of: Self.newline).map { $0 + 1 } ?? 0
  }

  /// Where the line of a place ends, in front of its newline.
  func endOfLine(at offset: Int) -> Int {
    bytes[offset...].firstIndex(of: Self.newline) ?? bytes.endIndex
  }

  /// Whether there is nothing but spaces in a range.
  func isBlank(_ range: Range<Int>) -> Bool { bytes[range].allSatisfy { $0 == Self.space } }

  private static let newline = UInt8(ascii: "\n")
  private static let space = UInt8(ascii: " ")
}

// MARK: - Tokens

extension SourceBytes {
  /// Where the token ends that begins at a place.
  func endOfToken(at start: Int) -> Int {
    let first = bytes[start]
    switch first {
    case UInt8(ascii: "\""): return endOfString(at: start)
    case UInt8(ascii: "`"): return end(after: start) { $0 != first } + 1
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return endOfNumber(at: start)
    case _ where Self.isPartOfWord(first) || first == UInt8(ascii: "#"):
      return end(after: start, while: Self.isPartOfWord)
    case UInt8(ascii: "."): return end(after: start) { $0 == first || Self.operators.contains($0) }
    case _ where Self.operators.contains(first):
      return end(after: start, while: Self.operators.contains)
    default: return start + 1
    }
  }

  private func end(after start: Int, while continues: (UInt8) -> Bool) -> Int {
    bytes[(start + 1)...].firstIndex { !continues($0) } ?? bytes.endIndex
  }

  /// `1_000`, `0.5`, `1e-3`; but `0` of `0..<n` and of `0.description`.
  private func endOfNumber(at start: Int) -> Int {
    var index = start
    while index < bytes.endIndex {
      let byte = bytes[index]
      let next = index + 1 < bytes.endIndex ? bytes[index + 1] : 0
      let isFraction = byte == UInt8(ascii: ".") && Self.isDigit(next)
      let isSign =
        (byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+"))
        && [UInt8(ascii: "e"), UInt8(ascii: "p")].contains(bytes[index - 1])
      guard Self.isPartOfWord(byte) || isFraction || isSign else { break }
      index += 1
    }
    return index
  }

  /// A literal with all that is interpolated in it.
  private func endOfString(at start: Int) -> Int {
    let quote = UInt8(ascii: "\"")
    let isLong = bytes[start...].starts(with: [quote, quote, quote])
    var index = start + (isLong ? 3 : 1)
    while index < bytes.endIndex {
      switch bytes[index] {
      case UInt8(ascii: "\\"):
        let isInterpolation = bytes[(index + 1)...].first == UInt8(ascii: "(")
        index = isInterpolation ? endOfInterpolation(at: index + 1) : index + 2
      case quote where !isLong: return index + 1
      case quote where bytes[index...].starts(with: [quote, quote, quote]): return index + 3
      default: index += 1
      }
    }
    return bytes.endIndex
  }

  private func endOfInterpolation(at start: Int) -> Int {
    var depth = 0
    var index = start
    while index < bytes.endIndex {
      switch bytes[index] {
      case UInt8(ascii: "\""):
        index = endOfString(at: index)
        continue
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth -= 1
      default: break
      }
      index += 1
      if depth == 0 { break }
    }
    return index
  }

  /// What an operator consists of; one that begins with a full stop may have more of them.
  private static let operators = Set("/=-+!*%<>&|^~?".utf8)

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func isPartOfWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "$"), 0x80...:
      true
    default: false
    }
  }
}
