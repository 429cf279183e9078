/// A question that an interviewer asks next, with its answer.
struct Question: Sendable {
  /// What other lists call it: "nms-1"; not every question has one.
  var identifier: String?
  var words: [TextSpan]
  var answer: [MarkdownBlock] = []

  /// Takes a heading: "nms-1: What about several classes?".
  init(heading: [TextSpan]) {
    words = heading
    guard let first = heading.first, let colon = first.text.firstIndex(of: ":") else { return }
    let name = first.text[..<colon]
    guard !name.isEmpty, name.utf8.allSatisfy(Self.isPartOfIdentifier) else { return }
    identifier = String(name)
    words[0].text = String(first.text[colon...].dropFirst().drop { $0 == " " })
  }

  /// The questions of a text: each is a heading of the second level, and what follows is its answer.
  static func questions(in text: Markdown) -> [Question] {
    var questions: [Question] = []
    for block in text.blocks {
      switch block {
      case .heading(level: ...1, _): continue
      case .heading(level: 2, let spans): questions.append(Question(heading: spans))
      default:
        guard !questions.isEmpty else { continue }
        questions[questions.count - 1].answer.append(block)
      }
    }
    return questions
  }

  private static func isPartOfIdentifier(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}
