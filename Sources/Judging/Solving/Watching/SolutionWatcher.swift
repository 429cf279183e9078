package import Foundation
import Isolation

/// Watches the file that a person works on, however their editor saves it.
///
/// Where the system gives no more watches, and while a folder is gone, the file is looked at twice a second.
package struct SolutionWatcher: ~Copyable, Sendable {
  /// How often a file is looked at that cannot be watched.
  static let pollingInterval = Duration.milliseconds(500)

  /// The file.
  package let file: URL

  /// What it held when it was read last.
  package private(set) var content: WatchedContent

  /// Why the file is only looked at now and then; `nil` where it is watched.
  package private(set) var limitation: String?

  private var watch: FolderWatch?
  private var detector: SaveDetector<WatchedContent>
  private var nextLook: ContinuousClock.Instant?

  /// Begins to watch a file, which need not be there.
  package init(_ file: URL) {
    self.file = file
    let content = WatchedContent(of: file)
    self.content = content
    detector = SaveDetector(content: content)
    startWatching()
    // What was saved between the two is noticed by the first look.
    detector.noteChange(isComplete: true, at: .now)
  }

  /// Becomes readable when there may be something new, for `Polling`; -1 where it is looked at.
  package var descriptor: Int32 {
    switch watch {
    case .some(let watch): watch.descriptor
    case .none: -1
    }
  }

  /// When to ask for a save though the descriptor is quiet; `nil` for never.
  package var deadline: ContinuousClock.Instant? {
    [detector.readingTime, nextLook].compactMap { $0 }.min()
  }

  /// Looks whether the file was saved.
  ///
  /// - Returns: What it holds now; `nil` if that is what it held before.
  package mutating func save(at now: ContinuousClock.Instant = .now) -> WatchedContent? {
    noteChanges(at: now)
    if let look = nextLook, look <= now {
      startWatching()
      detector.noteChange(isComplete: true, at: now)
    }
    guard let time = detector.readingTime, time <= now else { return nil }
    let read = WatchedContent(of: file)
    guard detector.isSave(read, at: now) else { return nil }
    content = read
    return read
  }

  private mutating func noteChanges(at now: ContinuousClock.Instant) {
    let changes: [FolderWatch.Change]
    switch watch {
    case .some(let watch): changes = (try? watch.changes()) ?? [.unknown]
    case .none: return
    }
    for change in changes {
      switch change {
      case .completed(let name) where names.contains(name):
        detector.noteChange(isComplete: true, at: now)
      case .touched(let name) where names.contains(name):
        detector.noteChange(isComplete: false, at: now)
      case .completed, .touched: break
      case .unknown:
        // A folder that was moved away is still watched, under another name.
        startWatching()
        detector.noteChange(isComplete: false, at: now)
      }
    }
  }

  /// The file and, if it is a link, what it leads to.
  private var files: [URL] { [file, file.resolvingSymlinksInPath()] }

  private var names: Set<String> { Set(files.map(\.lastPathComponent)) }

  private mutating func startWatching() {
    do {
      watch = try FolderWatch(Set(files.map { $0.deletingLastPathComponent().path }))
      limitation = nil
      nextLook = nil
    } catch {
      watch = nil
      limitation = "\(error)"
      nextLook = .now + Self.pollingInterval
    }
  }
}
