/// The suite's end of an object that lives in a worker; when nobody holds it any more, the object is released.
///
/// Only a worker's answer makes one, so a test cannot make up the handle of an object.
public final class ObjectHandle {
  /// What its worker and the suite have lent each other.
  let desk: LendingDesk
  /// The name of the object.
  public let reference: ObjectReference

  init(desk: LendingDesk, reference: ObjectReference) {
    self.desk = desk
    self.reference = reference
  }

  /// The server whose worker has the object, or had it.
  var server: SolutionServer? { desk.server }

  /// The handle, where it is that of an object of a type.
  ///
  /// - Parameter type: The name of the type.
  /// - Returns: The same handle.
  public func checked(as type: String) -> ObjectHandle {
    precondition(reference.type == type, "'\(reference)' was taken for a \(type) by the suite")
    return self
  }

  deinit {
    desk.giveBack(reference)
  }
}
