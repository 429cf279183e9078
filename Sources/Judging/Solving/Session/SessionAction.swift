/// What a key of the session does.
package enum SessionAction: Hashable, Sendable, CaseIterable {
  case run
  case next
  case previous
  case list
  case hint
  case statement
  case examples
  case bench
  case edit
  case questions
  case progress
  case reset
  case start
  case keys
  case quit

  /// The key.
  package var key: SessionKey {
    switch self {
    case .run: .character("r")
    case .next: .character("n")
    case .previous: .character("p")
    case .list: .character("l")
    case .hint: .character("h")
    case .statement: .character("s")
    case .examples: .character("e")
    case .bench: .character("b")
    case .edit: .character("o")
    case .questions: .character("a")
    case .progress: .character("P")
    case .reset: .character("x")
    case .start: .character("S")
    case .keys: .character("?")
    case .quit: .character("q")
    }
  }

  /// Finds the action of a key.
  init?(_ key: SessionKey) {
    guard let action = Self.allCases.first(where: { $0.key == key }) else { return nil }
    self = action
  }

  /// Whether it has to wait for a judging that is under way: it begins another, or goes away from it.
  var waitsForJudging: Bool {
    switch self {
    case .run, .bench, .next, .previous: true
    case .list, .hint, .statement, .examples, .edit, .questions, .progress, .reset, .start, .keys,
      .quit:
      false
    }
  }

  /// What it is called at the foot of the screen.
  var label: Message {
    switch self {
    case .run: Message("run")
    case .next: Message("next")
    case .previous: Message("previous")
    case .list: Message("list")
    case .hint: Message("hint")
    case .statement: Message("statement")
    case .examples: Message("examples")
    case .bench: Message("bench")
    case .edit: Message("open")
    case .questions: Message("questions")
    case .progress: Message("progress")
    case .reset: Message("reset")
    case .start: Message("start")
    case .keys: Message("keys")
    case .quit: Message("quit")
    }
  }

  /// What it does, in a sentence.
  var explanation: Message {
    switch self {
    case .run: Message("Judges the file as it is, also when it has not changed.")
    case .next: Message("Goes to the next exercise of the list.")
    case .previous: Message("Goes to the previous exercise of the list.")
    case .list: Message("Lists the exercises.")
    case .hint: Message("Shows the hints; once more, a further step.")
    case .statement: Message("Shows what to write.")
    case .examples: Message("Shows the tests that everyone may see.")
    case .bench: Message("Measures your solution beside the exercise's own.")
    case .edit: Message("Opens the file in your editor.")
    case .questions: Message("Shows what an interviewer asks next, with answers.")
    case .progress: Message("Shows how far you are.")
    case .reset: Message("Begins again with the starter; what you have is kept.")
    case .start: Message("Writes the file to work in.")
    case .keys: Message("Shows this.")
    case .quit: Message("Leaves. What you have done is kept.")
    }
  }
}
