/// What is to be known of a type whose mangled name the compiler writes into a syntax tree.
enum MangledType {
  static let boolean = "$sSbD"
  static let integer = "$sSiD"
  static let void = "$sytD"

  /// Whether it is a number of the standard library.
  static func isNumber(_ type: String?) -> Bool {
    guard let type else { return false }
    return ["$sSiD", "$sSuD"].contains(type) || isFloatingPoint(type)
      || type.wholeMatch(of: /\$ss[0-9]+U?Int[0-9]+VD/) != nil
  }

  /// Whether it is a number with fractions.
  static func isFloatingPoint(_ type: String?) -> Bool {
    ["$sSfD", "$sSdD", "$ss7Float16VD"].contains(type)
  }

  /// Whether it is an array.
  static func isArray(_ type: String) -> Bool { type.hasPrefix("$sSay") && type.hasSuffix("GD") }

  /// Whether it is an optional.
  static func isOptional(_ type: String) -> Bool { type.hasSuffix("SgD") }
}
