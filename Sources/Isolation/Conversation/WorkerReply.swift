/// What a worker claims that a call came to.
public enum WorkerReply: Equatable, Sendable {
  /// The call returned the value with these bytes, which have not been looked at.
  case returned([UInt8])

  /// The call threw an error whose type has this name and which describes itself so.
  case threw(type: String, description: String)

  /// The call threw the error with which the suite has answered a question of the worker, by its number.
  case rethrew(UInt32)
}
