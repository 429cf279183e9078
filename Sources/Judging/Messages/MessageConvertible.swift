/// What says itself to a person in their language, such as an error.
package protocol MessageConvertible: CustomStringConvertible {
  /// What it says.
  var message: Message { get }
}

extension MessageConvertible {
  package var description: String { message.text(in: .english) }
}
