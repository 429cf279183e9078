import Glibc

/// Numbers that any thread may add: an object ends on the thread that lets go of it last.
final class NumberList: Sendable {
  // Both are used with the lock held only.
  nonisolated(unsafe) private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  nonisolated(unsafe) private var numbers: [UInt32] = []

  init() {
    pthread_mutex_init(lock, nil)
  }

  deinit {
    pthread_mutex_destroy(lock)
    lock.deallocate()
  }

  /// Adds a number.
  func append(_ number: UInt32) {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    numbers.append(number)
  }

  /// Takes all numbers out.
  func take() -> [UInt32] {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    defer { numbers = [] }
    return numbers
  }
}
