/// Draws pictures with the characters of a terminal.
///
/// Everything that a picture says is in its characters: colour repeats it for those who see it.
struct PictureText {
  let style: TerminalStyle
  /// The columns that there are.
  let width: Int

  /// The lines of a picture; none if it would not be legible.
  func lines(of picture: Picture) -> [StyledText] {
    switch picture {
    case .boxes(let scene): lines(of: scene)
    case .grids(let scenes): scenes.flatMap { lines(of: $0) }
    case .sizes(let scene): lines(of: scene)
    case .plot(let scene): lines(of: scene)
    }
  }

  /// The lines of a sentence about the picture.
  func note(_ message: Message) -> [StyledText] {
    StyledText(style.text(message), .faint).wrapped(to: width)
  }

  /// What to call one side of a picture: the answers have names of ours, arguments have their own.
  func name(of side: String) -> String {
    switch side {
    case "expected": style.text(Message("expected"))
    case "actual": style.text(Message("actual"))
    default: side
    }
  }

  var isASCII: Bool { style.marks == .ascii }

  /// Puts two blocks of lines beside each other.
  func beside(_ left: [StyledText], _ right: [StyledText], gap: Int) -> [StyledText] {
    let leftWidth = (left.map(\.width).max() ?? 0) + gap
    return (0..<max(left.count, right.count)).map { row in
      let front = row < left.count ? left[row] : StyledText("")
      return row < right.count ? front.padded(to: leftWidth) + right[row] : front
    }
  }
}
