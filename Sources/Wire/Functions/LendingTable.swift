/// What one end of the pipe has lent to the other, by number: functions, and objects of a solution.
///
/// Numbers count what is sent, from 0 on, and none is used twice. So what was given back cannot be mistaken for
/// something later, and the other end can count along.
public struct LendingTable<Thing> {
  private var things: [UInt32: Thing] = [:]
  private var next: UInt32 = 0

  /// Creates an empty table.
  public init() {}

  /// How many things are lent at present.
  public var count: Int { things.count }

  /// Keeps something.
  ///
  /// - Parameter thing: What is lent; something that was lent before gets a further number.
  /// - Returns: Its number.
  public mutating func lend(_ thing: Thing) -> UInt32 {
    defer { next += 1 }
    things[next] = thing
    return next
  }

  /// Forgets what the other end holds no more.
  ///
  /// - Parameter numbers: Its numbers.
  /// - Returns: What was there under these.
  @discardableResult
  public mutating func takeBack(_ numbers: [UInt32]) -> [Thing] {
    numbers.compactMap { things.removeValue(forKey: $0) }
  }

  /// What was lent under a number and not given back.
  public subscript(number: UInt32) -> Thing? { things[number] }
}
