/// Whether text may contain escape sequences.
package enum TextStyle: Sendable {
  /// No escape sequences: for files, pipes and people who asked for none.
  case plain

  /// ANSI escape sequences for a terminal.
  case terminal

  /// Returns a line of spans as text.
  func render(_ spans: [TextSpan]) -> String {
    switch self {
    case .plain: spans.map(\.text).joined()
    case .terminal: spans.joined().map(Self.escaped).joined()
    }
  }

  private static func escaped(_ span: TextSpan) -> String {
    var codes: [String] = []
    if span.style.contains(.bold) { codes.append("1") }
    if span.style.contains(.faint) { codes.append("2") }
    if span.style.contains(.emphasis) { codes.append("3") }
    if span.style.contains(.link) { codes.append("4") }
    if span.style.contains(.struck) { codes.append("9") }
    if span.style.contains(.code) { codes.append("36") }
    guard !codes.isEmpty else { return span.text }
    return "\u{1B}[\(codes.joined(separator: ";"))m\(span.text)\u{1B}[0m"
  }
}

// MARK: - Words

extension TextStyle {
  /// Returns text that stands out.
  package func bold(_ text: String) -> String { render([TextSpan(text: text, style: .bold)]) }

  /// Returns text that stands back.
  package func faint(_ text: String) -> String { render([TextSpan(text: text, style: .faint)]) }
}
