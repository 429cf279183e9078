public import Wire

/// A type with state as a suite sees it: a handle.
///
/// Generated types conform to it.
public protocol RemoteObject: CustomReflectable, CustomStringConvertible {
  /// The handle of the object.
  var handle: ObjectHandle { get }

  /// Takes the handle of an object.
  init(handle: ObjectHandle)
}

extension RemoteObject {
  /// The name of the object.
  public var description: String { handle.reference.description }

  /// Nothing can be looked into here: the object is in another process.
  public var customMirror: Mirror { handle.reference.customMirror }
}

extension WireDecoder {
  /// Decodes an object.
  ///
  /// - Parameter type: The name of its type.
  /// - Returns: The object, by its handle.
  /// - Throws: `WireError` where the number is not that of an object that was just sent.
  public mutating func object<Object: RemoteObject>(
    _ type: String
  ) throws(WireError) -> Object {
    let number = try decode(UInt32.self)
    guard let desk = functions as? LendingDesk else {
      throw .invalidValue("an object stays in its process")
    }
    let isValue = !(Object.self is any AnyObject.Type)
    return Object(handle: try desk.receiveObject(number, type: type, isValue: isValue))
  }
}
