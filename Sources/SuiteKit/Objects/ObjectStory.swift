/// The calls that objects took part in, so that a failure can show how an object came to be what it is.
struct ObjectStory {
  /// A call.
  struct Entry {
    /// Makes the call as Swift source.
    let text: () -> String
    let form: CallForm
    /// The objects that it was made with.
    let objects: [ObjectReference]
    /// The objects that it has made.
    var received: [ObjectReference] = []
  }

  private var entries: [Entry] = []
  /// How many calls are forgotten because there were too many.
  private var forgotten = 0

  /// How many calls are remembered at least, how many are shown, and of how many all are.
  static let limits = (remembered: 1_000, shown: 24, all: 12)

  /// Appends a call and returns its number.
  mutating func append(_ entry: Entry) -> Int {
    if entries.count >= 2 * Self.limits.remembered {
      entries.removeFirst(Self.limits.remembered)
      forgotten += Self.limits.remembered
    }
    entries.append(entry)
    return forgotten + entries.count - 1
  }

  /// Notes what a call has made.
  mutating func noteReceived(_ objects: [ObjectReference], by call: Int) {
    let index = call - forgotten
    guard entries.indices.contains(index) else { return }
    entries[index].received = objects
  }

  /// The calls that lead to one of them, a line each, and that one; nothing where it is forgotten.
  ///
  /// What was called while it was under way comes before it.
  func text(endingWith call: Int) -> String? {
    let index = call - forgotten
    guard entries.indices.contains(index) else { return nil }
    var story = self
    story.entries.append(story.entries.remove(at: index))
    return story.text
  }

  /// The calls that lead to the last one, a line each, and the last one.
  ///
  /// Few are shown all, since a solution may have state that its objects share. Of many it is those of the same
  /// objects, of the objects that these were in a call with, and so on.
  var text: String {
    let related = forgotten + entries.count <= Self.limits.all ? entries : relatedToLast
    let hidden = forgotten + max(0, related.count - Self.limits.shown)
    let lines = related.suffix(Self.limits.shown).map(\.line)
    return ((hidden == 0 ? [] : ["// … \(hidden) calls before"]) + lines).joined(separator: "\n")
  }

  private var relatedToLast: [Entry] {
    let numbers = entries.map(\.numbers)
    var known = numbers.last ?? []
    var size = -1
    while size != known.count {
      size = known.count
      // Both ways, because what an object was made of leads backwards and what it was used for forwards.
      for other in numbers.reversed() + numbers where !other.isDisjoint(with: known) {
        known.formUnion(other)
      }
    }
    return zip(entries, numbers).filter { !$0.1.isDisjoint(with: known) }.map(\.0)
  }
}

extension ObjectStory.Entry {
  fileprivate var numbers: Set<UInt32> { Set((objects + received).map(\.number)) }

  /// The call with a constant, or a variable, for what it has made.
  fileprivate var line: String {
    guard let first = received.first, let last = received.last else { return text() }
    let keyword = first.isValue ? "var" : "let"
    let names =
      switch received.count {
      case 1: "\(first)"
      case ...4: "[\(received.map(\.description).joined(separator: ", "))]"
      default: "[\(first), …, \(last)]"
      }
    return "\(keyword) \(names) = \(text())"
  }
}
