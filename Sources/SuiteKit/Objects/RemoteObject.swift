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
