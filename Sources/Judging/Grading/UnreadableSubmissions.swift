/// A folder with submissions that cannot be listed.
struct UnreadableSubmissions: Error, MessageConvertible {
  var reason: Message

  var message: Message { Message("The folder with the submissions cannot be read: \(reason)") }
}
