/// What became of a call, in JSON.
package struct CallAnswer: Equatable {
  /// The answer as an object: `{"returns": …}`, `{"throws": {…}}` or `{"failure": {…}}`.
  package let json: String
  /// The value alone, if the solution returned one.
  package let value: String?
  /// Whether the solution returned a value or threw an error.
  package let isAnswered: Bool

  init(returns value: String) {
    json = "{\"returns\":\(value)}"
    self.value = value
    isAnswered = true
  }

  init(throws type: String, message: String) {
    let error = "{\"type\":\(DecodedValue.json(type)),\"message\":\(DecodedValue.json(message))}"
    json = "{\"throws\":\(error)}"
    value = nil
    isAnswered = true
  }

  init(failure reason: String, message: String) {
    let failure =
      "{\"reason\":\(DecodedValue.json(reason)),\"message\":\(DecodedValue.json(message))}"
    json = "{\"failure\":\(failure)}"
    value = nil
    isAnswered = false
  }
}
