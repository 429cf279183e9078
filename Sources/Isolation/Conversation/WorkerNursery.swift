/// Starts workers of one specification in a third of the time that each takes alone.
///
/// The program of the workers runs once without a solution, and each worker is a copy of it that goes into
/// a box of its own before it loads one.
public final class WorkerNursery {
  let nursery: Nursery

  /// Starts a nursery, or none for workers that are started one by one: those that are timed, because all
  /// copies have their memory in the same places, and those with threads, which need a `/proc` of their own.
  ///
  /// Like a worker it belongs to the thread that has started it.
  ///
  /// - Parameter specification: the workers and their boxes.
  /// - Throws: what kept it from being started.
  public init?(for specification: WorkerSpecification) throws(SystemError) {
    guard specification.library != nil, !specification.isTimed, !specification.allowsThreads else {
      return nil
    }
    nursery = try Nursery(for: specification.process(descriptors: [:]))
  }
}
