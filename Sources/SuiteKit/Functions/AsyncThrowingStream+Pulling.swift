public import Wire

extension AsyncThrowingStream where Failure == any Error {
  /// Creates a stream of what the solution computes: each element when it is asked for, and not before.
  ///
  /// The thread that asks waits meanwhile; nothing else of a test runs at that time.
  ///
  /// - Parameter iterator: The iterator in the worker.
  public init(pulling iterator: BorrowedIterator<Element>) {
    // One task at a time iterates.
    nonisolated(unsafe) let iterator = iterator
    self.init(unfolding: { try iterator.nextOrError() })
  }
}
