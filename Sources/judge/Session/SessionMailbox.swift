import Isolation
import Judging
import Synchronization

/// What other threads have to tell a session.
final class SessionMailbox: Sendable {
  /// Something to be told.
  enum Letter: Sendable {
    case report(JudgingThread.Report)
    case notice(Message)
    case announcement(Message)
  }

  private let letters = Mutex<[Letter]>([])
  private let bell: WakeUpCall

  /// Makes an empty mailbox.
  ///
  /// - Throws: What the system says.
  init() throws {
    bell = try WakeUpCall()
  }

  /// Becomes readable when there is a letter.
  var descriptor: Int32 { bell.descriptor }

  /// Puts a letter in, on any thread.
  func post(_ letter: Letter) {
    letters.withLock { $0.append(letter) }
    bell.ring()
  }

  /// Takes all letters out.
  func take() -> [Letter] {
    bell.reset()
    return letters.withLock { letters in
      defer { letters = [] }
      return letters
    }
  }
}
