/// What the body of the session's screen shows.
package enum SessionView: Hashable, Sendable {
  /// The verdict on the last save.
  case work
  case statement
  case examples
  case hints
  case questions
  case bench
  case progress
  case list
  case keys
}
