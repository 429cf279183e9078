/// One of several parts that many submissions are divided into, such as one for each machine.
///
/// A submission is in a shard by a hash of its student and exercise, so that others stay where they are when
/// one is added.
package struct GradingShard: Hashable, Codable, Sendable {
  /// Which one it is, from 1.
  package var number: Int
  /// How many there are.
  package var count: Int

  /// The whole, in one part.
  package static let whole = GradingShard(number: 1, count: 1)

  init(number: Int, count: Int) {
    self.number = number
    self.count = count
  }

  /// Reads "2/4"; `nil` where the text is no such thing.
  package init?(_ text: String) {
    let numbers = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard numbers.count == 2, let number = numbers[0], let count = numbers[1],
      (1...10_000).contains(count), (1...count).contains(number)
    else { return nil }
    self.init(number: number, count: count)
  }

  /// Whether a submission belongs to this part.
  func contains(student: String?, exercise: String) -> Bool {
    guard count > 1 else { return true }
    var digest = ContentDigest.Builder()
    digest.add("student", student ?? "")
    digest.add("exercise", exercise)
    let hash = digest.finish().bytes.prefix(8).reduce(0 as UInt64) { $0 << 8 | UInt64($1) }
    return Int(hash % UInt64(count)) == number - 1
  }
}

extension GradingShard: CustomStringConvertible {
  package var description: String { "\(number)/\(count)" }
}
