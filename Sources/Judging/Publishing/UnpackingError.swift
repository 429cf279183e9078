/// Why an archive cannot be looked through.
package struct UnpackingError: Error, Equatable {
  package enum Reason: Equatable, Sendable {
    /// The program that unpacks it is not there.
    case noProgram(String)
    /// It says what is wrong.
    case failed(String, String)
  }

  var file: String
  var reason: Reason
}

extension UnpackingError: MessageConvertible {
  package var message: Message {
    switch reason {
    case .noProgram(let program):
      Message(
        "'\(file)' cannot be unpacked: there is no '\(program)' here. Unpack it, and name the folder."
      )
    case .failed(let program, let text):
      Message("'\(file)' cannot be unpacked: \(program) says: \(SafeText.visible(text))")
    }
  }
}
