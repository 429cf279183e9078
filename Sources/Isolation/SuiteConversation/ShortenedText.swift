extension String {
  /// The text, cut where no report could show more of it.
  ///
  /// What a solution returns, throws or does can be as long as it likes, and a description of it longer.
  var shortened: String {
    let limit = 8 << 10
    guard utf8.count > limit else { return self }
    // A character that is cut in two becomes a replacement character.
    return String(decoding: utf8.prefix(limit), as: UTF8.self) + "…"
  }
}
