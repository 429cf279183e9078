// What a picture shows is in the text above it too: whoever cannot see it misses nothing.

extension TerminalReport {
  /// The picture of a failing test; nothing where there is none or it would not be legible.
  func picture(of test: TestResult) -> [StyledText] {
    guard let picture = test.counterexample.flatMap(Picture.init) else { return [] }
    return PictureText(style: style, width: style.width - 2).lines(of: picture)
  }
}
