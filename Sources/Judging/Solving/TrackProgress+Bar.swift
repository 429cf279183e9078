extension TrackProgress {
  /// A bar: what is done in full, what is stale half, and at least a mark of each that there is.
  func bar(width: Int, in style: TerminalStyle) -> StyledText {
    let isASCII = style.marks == .ascii
    func length(_ count: Int) -> Int {
      guard count > 0, exercises > 0 else { return 0 }
      return max(1, count * width / exercises)
    }
    let done = length(self.done)
    let stale = min(length(self.stale), width - done)
    return StyledText(String(repeating: isASCII ? "#" : "█", count: done), .good)
      + StyledText(String(repeating: isASCII ? "~" : "▒", count: stale), .caution)
      + StyledText(String(repeating: isASCII ? "." : "░", count: width - done - stale), .faint)
  }
}
