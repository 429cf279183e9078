/// Whether a layer works on this system, found out by trying.
public enum LayerSupport: Equatable, Sendable {
  /// It works; the detail says what is notable, for example the version of Landlock.
  case available(detail: String)
  /// It does not; a clause says why, and another what would enable it.
  case missing(reason: String, remedy: String)
}
