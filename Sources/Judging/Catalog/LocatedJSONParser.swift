/// Reads JSON (RFC 8259) and remembers the line of every value.
struct LocatedJSONParser {
  /// How deep values may be nested, so that a hostile file cannot exhaust the stack.
  static let maximumDepth = 64

  private let bytes: [UInt8]
  private var position = 0
  private var line = 1

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Parses one JSON document.
  ///
  /// - Parameter bytes: the whole file.
  /// - Returns: its value.
  /// - Throws: the first place where the file is not JSON, a key that an object has twice included.
  static func parse(_ bytes: [UInt8]) throws(LocatedJSON.SyntaxError) -> LocatedJSON {
    var parser = LocatedJSONParser(bytes)
    let value = try parser.value(depth: 0)
    parser.skipSpace()
    guard parser.position == bytes.count else {
      throw parser.error("nothing may follow the value, but there is \(parser.found)")
    }
    return value
  }
}

// MARK: - Values

extension LocatedJSONParser {
  private mutating func value(depth: Int) throws(LocatedJSON.SyntaxError) -> LocatedJSON {
    guard depth < Self.maximumDepth else {
      throw error("values are nested more than \(Self.maximumDepth) deep")
    }
    skipSpace()
    let start = line
    let value: LocatedJSON.Value
    switch peek {
    case UInt8(ascii: "{"): value = .object(try object(depth: depth))
    case UInt8(ascii: "["): value = .array(try array(depth: depth))
    case UInt8(ascii: "\""): value = .string(try string())
    case UInt8(ascii: "t"): value = try word("true", .bool(true))
    case UInt8(ascii: "f"): value = try word("false", .bool(false))
    case UInt8(ascii: "n"): value = try word("null", .null)
    case UInt8(ascii: "-"): value = .number(try number())
    case let byte where isDigit(byte): value = .number(try number())
    default: throw error("expected a value, found \(found)")
    }
    return LocatedJSON(line: start, value: value)
  }

  private mutating func object(
    depth: Int
  ) throws(LocatedJSON.SyntaxError) -> [LocatedJSON.Member] {
    position += 1
    var members: [LocatedJSON.Member] = []
    var keys: Set<String> = []
    skipSpace()
    if take("}") { return [] }
    while true {
      skipSpace()
      guard peek == UInt8(ascii: "\"") else {
        throw error("expected a key in quotation marks, found \(found)")
      }
      let start = line
      let key = try string()
      guard keys.insert(key).inserted else {
        throw LocatedJSON.SyntaxError(line: start, message: "the key '\(key)' is given twice")
      }
      skipSpace()
      guard take(":") else { throw error("expected ':' after '\(key)', found \(found)") }
      members.append(.init(key: key, line: start, value: try value(depth: depth + 1)))
      skipSpace()
      if take("}") { return members }
      guard take(",") else { throw error("expected ',' or '}', found \(found)") }
    }
  }

  private mutating func array(depth: Int) throws(LocatedJSON.SyntaxError) -> [LocatedJSON] {
    position += 1
    var elements: [LocatedJSON] = []
    skipSpace()
    if take("]") { return [] }
    while true {
      elements.append(try value(depth: depth + 1))
      skipSpace()
      if take("]") { return elements }
      guard take(",") else { throw error("expected ',' or ']', found \(found)") }
    }
  }

  private mutating func word(
    _ word: String, _ value: LocatedJSON.Value
  ) throws(LocatedJSON.SyntaxError) -> LocatedJSON.Value {
    guard bytes[position...].starts(with: word.utf8) else {
      throw error("expected a value, found \(found)")
    }
    position += word.utf8.count
    return value
  }

  private mutating func number() throws(LocatedJSON.SyntaxError) -> Double {
    let start = position
    _ = take("-")
    if !take("0") { try digits() }
    if take(".") { try digits() }
    if take("e") || take("E") {
      if !take("+") { _ = take("-") }
      try digits()
    }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    guard let number = Double(text), number.isFinite else {
      throw error("the number \(text) is out of range")
    }
    return number
  }

  private mutating func digits() throws(LocatedJSON.SyntaxError) {
    guard isDigit(peek) else { throw error("expected a digit, found \(found)") }
    while isDigit(peek) { position += 1 }
  }

  private func isDigit(_ byte: UInt8?) -> Bool {
    byte.map { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ?? false
  }
}

// MARK: - Strings

extension LocatedJSONParser {
  private mutating func string() throws(LocatedJSON.SyntaxError) -> String {
    position += 1
    var content: [UInt8] = []
    while let byte = peek {
      position += 1
      switch byte {
      case UInt8(ascii: "\""):
        guard let string = String(validating: content, as: UTF8.self) else {
          throw error("the string is not UTF-8")
        }
        return string
      case UInt8(ascii: "\\"):
        content.append(contentsOf: try escape())
      case ..<0x20:
        position -= 1
        throw error("a string may not contain \(found)")
      default:
        content.append(byte)
      }
    }
    throw error("a string is not closed")
  }

  private mutating func escape() throws(LocatedJSON.SyntaxError) -> [UInt8] {
    guard let byte = peek else { throw error("a string is not closed") }
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "u"): return Array(String(Character(try escapedScalar())).utf8)
    default: throw error("'\\\(Character(UnicodeScalar(byte)))' is no escape")
    }
  }

  private mutating func escapedScalar() throws(LocatedJSON.SyntaxError) -> Unicode.Scalar {
    let first = try hexadecimalUnit()
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard take("\\"), take("u"),
      let scalar = Self.scalar(high: first, low: try hexadecimalUnit())
    else { throw error("a surrogate stands alone") }
    return scalar
  }

  private static func scalar(high: UInt16, low: UInt16) -> Unicode.Scalar? {
    guard (0xD800..<0xDC00).contains(high), (0xDC00..<0xE000).contains(low) else { return nil }
    return Unicode.Scalar(0x10000 + (UInt32(high - 0xD800) << 10) + UInt32(low - 0xDC00))
  }

  private mutating func hexadecimalUnit() throws(LocatedJSON.SyntaxError) -> UInt16 {
    let digits = bytes[position...].prefix(4)
    guard digits.count == 4, digits.allSatisfy({ Character(UnicodeScalar($0)).isHexDigit }),
      let unit = UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw error("'\\u' needs four hexadecimal digits") }
    position += 4
    return unit
  }
}

// MARK: - Characters

extension LocatedJSONParser {
  private var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

  /// What stands at the current place, for messages.
  private var found: String {
    guard let byte = peek else { return "the end of the file" }
    guard (0x21..<0x7F).contains(byte) else { return "the byte \(byte)" }
    return "'\(Character(UnicodeScalar(byte)))'"
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard peek == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  private mutating func skipSpace() {
    while let byte = peek {
      switch byte {
      case UInt8(ascii: "\n"): line += 1
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): break
      default: return
      }
      position += 1
    }
  }

  private func error(_ message: String) -> LocatedJSON.SyntaxError {
    LocatedJSON.SyntaxError(line: line, message: message)
  }
}
