import Foundation

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
    }
  }

  /// The lines of a sentence about the picture.
  func note(_ text: String) -> [StyledText] { StyledText(text, .faint).wrapped(to: width) }

  var isASCII: Bool { style.marks == .ascii }

  /// A number with at most three figures: the exact one is in the text.
  static func rounded(_ number: Double) -> String {
    guard number.isFinite else { return "\(number)" }
    guard number.magnitude < 1e5, number.magnitude >= 1e-3 || number == 0 else {
      return String(format: "%.2g", number)
    }
    let places = number.magnitude < 10 ? 2 : number.magnitude < 100 ? 1 : 0
    var text = Figures.fixed(number, places)
    guard text.contains(".") else { return text }
    while text.last == "0" { text.removeLast() }
    if text.last == "." { text.removeLast() }
    return text == "-0" ? "0" : text
  }

  /// Puts two blocks of lines beside each other.
  func beside(_ left: [StyledText], _ right: [StyledText], gap: Int) -> [StyledText] {
    let leftWidth = (left.map(\.width).max() ?? 0) + gap
    return (0..<max(left.count, right.count)).map { row in
      let front = row < left.count ? left[row] : StyledText("")
      return row < right.count ? front.padded(to: leftWidth) + right[row] : front
    }
  }
}
