/// Bytes that were read together with what was wanted, so that a small frame takes one system call.
struct ReadAheadBuffer {
  private var storage = [UInt8](repeating: 0, count: 16_384)
  private var unread = 0..<0

  var isEmpty: Bool { unread.isEmpty }

  /// The most bytes that it holds; more than that is better read straight to where it is wanted.
  var capacity: Int { storage.count }

  /// Copies unread bytes to the start of a target and returns how many.
  mutating func take(into target: UnsafeMutableRawBufferPointer) -> Int {
    let count = min(unread.count, target.count)
    let start = unread.lowerBound
    storage.withUnsafeBytes { bytes in
      target.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[start..<start + count]))
    }
    unread = start + count..<unread.upperBound
    return count
  }

  /// Reads once; to be called when it is empty.
  ///
  /// - Returns: the number of bytes, 0 at the end, nil when nothing is there.
  /// - Throws: `read`.
  mutating func refill(from descriptor: borrowing Descriptor) throws(SystemError) -> Int? {
    var failure: SystemError?
    let count = storage.withUnsafeMutableBytes { bytes -> Int? in
      do throws(SystemError) {
        return try descriptor.read(into: bytes)
      } catch {
        failure = error
        return nil
      }
    }
    if let failure { throw failure }
    unread = 0..<(count ?? 0)
    return count
  }
}
