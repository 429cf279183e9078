@testable import Judging

extension Message {
  /// The message as it is written in the sources.
  var english: String { text(in: .english) }
}
