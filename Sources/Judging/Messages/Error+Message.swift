import Foundation

extension Error {
  /// The error in words: ours describe themselves, the system's are asked.
  package var message: Message {
    if let error = self as? any MessageConvertible { return error.message }
    guard let error = self as? CocoaError else { return .data("\(self)") }
    let path = error.filePath.map { " ('\($0)')" } ?? ""
    return .data(error.localizedDescription + path)
  }
}
