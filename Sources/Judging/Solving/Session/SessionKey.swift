/// A key that a person has pressed.
package enum SessionKey: Hashable, Sendable {
  case character(Character)
  case enter
  case escape
  case backspace
  case up
  case down
  case pageUp
  case pageDown
  case home
  case end
}
