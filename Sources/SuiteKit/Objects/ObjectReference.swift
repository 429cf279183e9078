/// The name of an object that lives in a worker, which keeps nothing alive.
public struct ObjectReference: CustomStringConvertible, CustomReflectable {
  /// The number of the object in its worker.
  public let number: UInt32
  /// The name of its type.
  let type: String
  /// Whether it is a value, which its calls change.
  let isValue: Bool
  /// Which object of the draw it is.
  let ordinal: Int

  /// The name in a report: `adam1`.
  public var description: String { "\(type.prefix(1).lowercased())\(type.dropFirst())\(ordinal)" }

  /// Nothing can be looked into here: the object is in another process.
  public var customMirror: Mirror { Mirror(self, children: []) }
}
