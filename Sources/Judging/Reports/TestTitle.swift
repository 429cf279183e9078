/// Makes a sentence out of the name of a test method.
package enum TestTitle {
  /// Words that are not written the way camelCase would have it.
  private static let spellings: [String] = [
    "mIoU", "IoUs", "GIoU", "DIoU", "CIoU", "IoU", "RoI", "ReLU", "SiLU", "NaN", "mAP", "PyTorch",
    "OpenCV", "SciPy", "NumPy",
  ]

  /// Returns the title of a test.
  ///
  /// "NMSTests/testKeepsABoxThatTouchesTheThreshold" gives "Keeps a box that touches the
  /// threshold". Acronyms and single letters other than "A" stay as they are.
  ///
  /// - Parameter id: The class and the method with a slash between, or the method alone.
  /// - Returns: The title; the identifier itself when there is no word to make one from.
  package static func title(forTest id: String) -> String {
    var method = id.split(separator: "/").last.map(String.init) ?? id
    if method.hasPrefix("test") { method.removeFirst("test".count) }
    var words = words(in: method)
    guard !words.isEmpty else { return id }
    for index in words.indices where index > 0 { words[index] = lowercased(words[index]) }
    if !spellings.contains(words[0]) {
      words[0] = words[0].prefix(1).uppercased() + words[0].dropFirst()
    }
    return words.joined(separator: " ")
  }

  private static func lowercased(_ word: String) -> String {
    if word == "A" { return "a" }
    // An acronym, a single letter ("K") or a letter with a number ("L2") keeps its capitals.
    let isOrdinary =
      word.dropFirst().contains(where: \.isLowercase) && !spellings.contains(word)
    return isOrdinary ? word.prefix(1).lowercased() + word.dropFirst() : word
  }

  private static func words(in name: String) -> [String] {
    var words: [String] = []
    var rest = Substring(name)
    while let first = rest.first {
      guard first != "_" else {
        rest.removeFirst()
        continue
      }
      let word = spelling(startingAt: rest) ?? plainWord(startingAt: rest)
      words.append(String(word))
      rest = rest.dropFirst(word.count)
    }
    return words
  }

  private static func spelling(startingAt rest: Substring) -> Substring? {
    for spelling in spellings {
      // In camelCase the first letter of "mIoU" is a capital.
      let candidate = rest.prefix(spelling.count)
      let isMatch =
        candidate.dropFirst() == spelling.dropFirst()
        && candidate.first?.lowercased() == spelling.first?.lowercased()
      let next = rest.dropFirst(spelling.count).first
      if isMatch, next?.isLowercase != true { return Substring(spelling) }
    }
    return nil
  }

  private static func plainWord(startingAt rest: Substring) -> Substring {
    let capitals = rest.prefix(while: \.isUppercase)
    let afterCapitals = rest.dropFirst(capitals.count)
    // "ABox": the last capital of a run belongs to the next word.
    if capitals.count > 1, afterCapitals.first?.isLowercase == true { return capitals.dropLast() }
    if capitals.count > 1 { return capitals }
    let digits = afterCapitals.prefix(while: \.isNumber)
    let letters = afterCapitals.dropFirst(digits.count).prefix(while: continuesWord)
    if !digits.isEmpty {
      // "2 boxes" and "3x3"; "L2", but "a 3x3".
      guard !capitals.isEmpty else { return rest.prefix { $0.isNumber || $0.isLowercase } }
      return letters.isEmpty ? rest.prefix(1 + digits.count) : capitals
    }
    // "Conv2d" is one word, "Returns2Boxes" is three.
    let afterLetters = rest.dropFirst(capitals.count + letters.count)
    let dimension = afterLetters.prefix(2)
    let isDimension =
      dimension.count == 2 && dimension.first?.isNumber == true && dimension.last == "d"
      && afterLetters.dropFirst(2).first?.isLowercase != true
    let count = capitals.count + letters.count + (isDimension ? 2 : 0)
    return rest.prefix(max(count, 1))
  }

  private static func continuesWord(_ character: Character) -> Bool {
    !character.isUppercase && !character.isNumber && character != "_"
  }
}
