/// Decides when a file that somebody edits is to be read, and whether what was read is a save.
///
/// It is pure: it is told what happened and what time it is.
package struct SaveDetector<Content: Equatable & Sendable>: Sendable {
  /// How long it must be quiet after a change that may not be the last of a save.
  package static var debounce: Duration { .milliseconds(30) }

  /// How soon after a save another change counts as part of it: formatters save a second time.
  package static var burst: Duration { .milliseconds(100) }

  /// When to read the file; `nil` while nothing has happened to it.
  package private(set) var readingTime: ContinuousClock.Instant?

  private var content: Content
  private var lastSave: ContinuousClock.Instant?

  /// Begins with the content that is there, which is no save.
  package init(content: Content) {
    self.content = content
  }

  /// Notes that something happened to the file.
  ///
  /// - Parameters:
  ///   - isComplete: Whether whoever wrote it is done; then nobody is kept waiting.
  ///   - now: What time it is.
  package mutating func noteChange(isComplete: Bool, at now: ContinuousClock.Instant) {
    let isPartOfBurst = lastSave.map { now - $0 < Self.burst } ?? false
    readingTime = isComplete && !isPartOfBurst ? now : now + Self.debounce
  }

  /// Compares what was read with what was there before.
  ///
  /// - Returns: Whether it is another.
  package mutating func isSave(_ read: Content, at now: ContinuousClock.Instant) -> Bool {
    readingTime = nil
    guard read != content else { return false }
    content = read
    lastSave = now
    return true
  }
}
