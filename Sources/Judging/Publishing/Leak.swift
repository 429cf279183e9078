/// Something that is hidden from students and was found where they may read it.
package struct Leak: Equatable, Sendable {
  /// How it was found.
  package enum Kind: Equatable, Sendable {
    /// A file is called as a hidden one is.
    case name(of: String)
    /// A file is the same as a hidden one, byte for byte.
    case content(of: String)
    /// A piece of a hidden file stands in it, from this line of the hidden file on.
    case fragment(of: String, line: Int)
    /// It cannot be looked into: it is compressed, a link, or the history of a repository.
    case opaque
  }

  /// The path below the folder that was looked through.
  package var path: String
  /// The line, from 1, where there is one to name.
  package var line: Int?
  package var kind: Kind

  /// Whether something hidden was found, and not only something that cannot be looked into.
  package var isHidden: Bool { kind != .opaque }
}

// MARK: - MessageConvertible

extension Leak: MessageConvertible {
  package var message: Message {
    let place = SafeText.visible(path) + (line.map { ":\($0)" } ?? "")
    return switch kind {
    case .name(let hidden): Message("\(place): It is called as the hidden file '\(hidden)' is.")
    case .content(let hidden): Message("\(place): It is the hidden file '\(hidden)'.")
    case .fragment(let hidden, let line):
      Message("\(place): It has a piece of the hidden file '\(hidden)', line \(line).")
    case .opaque:
      Message("\(place): It cannot be looked into. Unpack it, or leave it out.")
    }
  }
}

// MARK: - Encodable

extension Leak: Encodable {
  private enum CodingKeys: String, CodingKey {
    case path, line, kind, hidden, hiddenLine, message
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(path, forKey: .path)
    try container.encodeIfPresent(line, forKey: .line)
    switch kind {
    case .name(let hidden):
      try container.encode("name", forKey: .kind)
      try container.encode(hidden, forKey: .hidden)
    case .content(let hidden):
      try container.encode("content", forKey: .kind)
      try container.encode(hidden, forKey: .hidden)
    case .fragment(let hidden, let line):
      try container.encode("fragment", forKey: .kind)
      try container.encode(hidden, forKey: .hidden)
      try container.encode(line, forKey: .hiddenLine)
    case .opaque: try container.encode("opaque", forKey: .kind)
    }
    try container.encode(message.text(in: .english), forKey: .message)
  }
}
