import Foundation

/// A file that is no file with the results of a grading, or is damaged.
package struct GradingFileError: Error, Equatable {
  var file: URL
  /// The line, from 1.
  var line: Int
  var isHeading: Bool
}

extension GradingFileError: MessageConvertible {
  package var message: Message {
    let place = SafeText.visible("\(file.path):\(line)")
    return isHeading
      ? Message("\(place): This is not how results of a grading begin. 'judge grade' writes them.")
      : Message("\(place): This is no result. The file has been damaged; remove the line.")
  }
}
