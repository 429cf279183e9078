import Foundation

/// What a file that is watched holds at one moment.
package enum WatchedContent: Sendable {
  case solution(Submission)
  case unreadable(Message)
  case missing

  /// Reads a file.
  init(of file: URL) {
    guard FileManager.default.fileExists(atPath: file.path) else {
      self = .missing
      return
    }
    do {
      self = .solution(try Submission(contentsOf: file))
    } catch {
      self = .unreadable(error.message)
    }
  }
}

// MARK: - Equatable

extension WatchedContent: Equatable {
  package static func == (left: WatchedContent, right: WatchedContent) -> Bool {
    switch (left, right) {
    case (.solution(let left), .solution(let right)): left.source == right.source
    case (.unreadable(let left), .unreadable(let right)): left == right
    case (.missing, .missing): true
    case (.solution, _), (.unreadable, _), (.missing, _): false
    }
  }
}
