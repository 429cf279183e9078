import Foundation

/// Reads the lines of a file of any size; what stands behind the last line feed is no line.
struct LineReader: ~Copyable {
  private let handle: FileHandle
  private var unread = Data()
  private var searched = 0
  /// How many bytes have been read as lines, with their line feeds.
  private(set) var size = 0

  /// Opens a file.
  ///
  /// - Throws: What the system says.
  init(of file: URL) throws {
    handle = try FileHandle(forReadingFrom: file)
  }

  deinit {
    try? handle.close()
  }

  /// Returns the next line without its line feed, and where it is in the file; `nil` at the end.
  mutating func next() throws -> (range: Range<Int>, line: Data)? {
    while true {
      if let end = unread[(unread.startIndex + searched)...].firstIndex(of: UInt8(ascii: "\n")) {
        let line = unread[..<end]
        let range = size..<size + line.count
        unread = unread[(end + 1)...]
        searched = 0
        size = range.upperBound + 1
        return (range, line)
      }
      searched = unread.count
      guard let more = try handle.read(upToCount: 1 << 20), !more.isEmpty else { return nil }
      // Without the bytes in front, which a slice would keep.
      unread = Data(unread) + more
    }
  }
}
