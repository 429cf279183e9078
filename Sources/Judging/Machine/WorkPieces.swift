/// The pieces of shared work as one thread sees them.
final class WorkPieces {
  private let shared: SharedPieces
  /// The run that the last piece was of.
  private var run: Int?
  private var isWorking = false

  init(of shared: SharedPieces) {
    self.shared = shared
  }

  /// Returns the number of a piece that nobody else does, from 0; the one taken before is done with that.
  ///
  /// - Returns: The number; `nil` if nothing is left, or nothing more is to be begun.
  func next() -> Int? {
    let index = shared.next(in: &run, isOneDone: isWorking)
    isWorking = index != nil
    return index
  }

  /// Says that this thread takes no more; what it has taken is not done if there was an error.
  func end(with error: (any Error)? = nil) {
    shared.end(isOneDone: isWorking && error == nil, error)
  }
}
