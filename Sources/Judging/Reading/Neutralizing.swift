extension StringProtocol {
  /// Returns the text with everything that could steer a terminal made visible instead.
  ///
  /// Control characters become their pictures (`␛` for escape); the ones without a picture, and the
  /// marks that reorder text, become `�`. Line feeds stay, and tabs become four spaces. Text that is
  /// shown to a person and was not written by the judge goes through here first: an escape sequence
  /// could rewrite what is already on the screen.
  package func neutralized() -> String {
    guard unicodeScalars.contains(where: { Self.replacement(for: $0) != nil }) else {
      return String(self)
    }
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if let replacement = Self.replacement(for: scalar) {
        result.append(contentsOf: replacement.unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  private static func replacement(for scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0x0A: nil
    case 0x09: "    "
    case ..<0x20: Unicode.Scalar(0x2400 + scalar.value).map { String(Character($0)) }
    case 0x7F: "\u{2421}"
    case 0x80..<0xA0: "\u{FFFD}"
    case 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0x061C: "\u{FFFD}"
    default: nil
    }
  }
}
