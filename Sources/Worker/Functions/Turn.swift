import Glibc

/// The right to use the pipe, which one thread has at a time.
///
/// A solution may call a function that it was given from any of its threads. Nobody has the turn while code
/// of the solution runs, so none of these waits for another one's work.
final class Turn: Sendable {
  // Both are used through Glibc only, from any thread.
  nonisolated(unsafe) private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(
    capacity: 1)
  nonisolated(unsafe) private let change = UnsafeMutablePointer<pthread_cond_t>.allocate(
    capacity: 1)

  init() {
    pthread_mutex_init(mutex, nil)
    pthread_cond_init(change, nil)
  }

  deinit {
    pthread_cond_destroy(change)
    pthread_mutex_destroy(mutex)
    change.deallocate()
    mutex.deallocate()
  }

  /// Waits for the turn and takes it.
  func take() {
    pthread_mutex_lock(mutex)
  }

  /// Gives the turn to whoever waits for it.
  func leave() {
    pthread_cond_broadcast(change)
    pthread_mutex_unlock(mutex)
  }

  /// Gives the turn away until something holds, and takes it again.
  func wait(until condition: () -> Bool) {
    while !condition() { pthread_cond_wait(change, mutex) }
  }
}
