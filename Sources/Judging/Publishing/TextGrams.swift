/// The overlapping pieces of a text, hashed, without the spaces and line ends between its characters.
///
/// Layout makes no difference to them. Pieces of few different characters, such as rows of zeros or of dashes,
/// are left out: they say nothing about where they come from.
struct TextGrams {
  /// How many characters a piece has.
  static let length = 32
  /// How many different characters a piece must have.
  static let fewestCharacters = 10

  /// A piece: its hash, and the line on which it begins, from 1.
  struct Gram: Equatable {
    var hash: UInt64
    var line: Int
  }

  /// One for each character with which a piece begins, in the order of the text; `nil` where nothing is said.
  let grams: [Gram?]

  /// Cuts bytes of text into pieces.
  ///
  /// - Parameter bytes: The text, of whatever encoding.
  init(of bytes: [UInt8]) {
    var line = 1
    var characters: [UInt8] = []
    var lines: [Int] = []
    characters.reserveCapacity(bytes.count)
    lines.reserveCapacity(bytes.count)
    for byte in bytes {
      if byte == Self.lineFeed { line += 1 }
      guard byte > Self.space else { continue }
      characters.append(byte)
      lines.append(line)
    }
    var grams: [Gram?] = []
    grams.reserveCapacity(characters.count)
    var hash: UInt64 = 0
    var counts = [Int](repeating: 0, count: 256)
    var different = 0
    for (index, byte) in characters.enumerated() {
      hash = hash &* Self.base &+ UInt64(byte)
      counts[Int(byte)] += 1
      if counts[Int(byte)] == 1 { different += 1 }
      let start = index + 1 - Self.length
      guard start >= 0 else { continue }
      grams.append(different < Self.fewestCharacters ? nil : Gram(hash: hash, line: lines[start]))
      let leaving = characters[start]
      hash = hash &- Self.power &* UInt64(leaving)
      counts[Int(leaving)] -= 1
      if counts[Int(leaving)] == 0 { different -= 1 }
    }
    self.grams = grams
  }

  private static let lineFeed = UInt8(ascii: "\n")
  private static let space = UInt8(ascii: " ")
  private static let base: UInt64 = 0x9E37_79B9_7F4A_7C15
  /// What the first character of a piece counts.
  private static let power = (1..<length).reduce(1 as UInt64) { power, _ in power &* base }
}

// MARK: - Winnowing

extension TextGrams {
  /// How many pieces beside each other have at least one that is chosen.
  static let window = 17

  /// Chooses some of the pieces so that every piece of text of `length + window - 1` characters has one.
  ///
  /// Of each window that with the least hash is chosen (Schleimer, Wilkerson and Aiken, 2003), so that the
  /// choice is the same wherever the text stands.
  ///
  /// - Parameter isWanted: Whether a piece can be chosen.
  /// - Returns: The chosen pieces.
  func chosen(where isWanted: (UInt64) -> Bool) -> [Gram] {
    let wanted = grams.map { gram in gram.flatMap { isWanted($0.hash) ? $0 : nil } }
    var chosen: [Gram] = []
    var last = -1
    for end in wanted.indices {
      let window = max(0, end + 1 - Self.window)...end
      guard end + 1 >= min(Self.window, wanted.count) else { continue }
      let best = window.filter { wanted[$0] != nil }
        .min { (wanted[$0]?.hash ?? .max) < (wanted[$1]?.hash ?? .max) }
      guard let best, best != last, let gram = wanted[best] else { continue }
      chosen.append(gram)
      last = best
    }
    return chosen
  }
}
