/// Several results, or none, for a format that is about one.
package struct SeveralResults: Error, Equatable, MessageConvertible {
  package var format: ReportFormat
  package var count: Int

  package var message: Message {
    Message(
      "'\(format.rawValue)' is about one result, and there are \(count). Name a file with one.")
  }
}
