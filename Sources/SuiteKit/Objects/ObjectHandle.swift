/// The suite's end of an object that lives in a worker; when nobody holds it any more, the object is released.
///
/// Only a worker's answer makes one, so a test cannot make up the handle of an object.
public final class ObjectHandle {
  /// The server whose worker has the object.
  let server: SolutionServer
  /// The name of the object.
  public let reference: ObjectReference
  /// Which worker of the server has it.
  let worker: Int

  init(server: SolutionServer, reference: ObjectReference) {
    self.server = server
    self.reference = reference
    worker = server.objects.worker
  }

  /// The handle, where it is that of an object of a type.
  ///
  /// - Parameter type: The name of the type.
  /// - Returns: The same handle.
  public func checked(as type: String) -> ObjectHandle {
    precondition(reference.type == type, "'\(reference)' was taken for a \(type) by the suite")
    return self
  }

  deinit {
    server.objects.release(reference.number, of: worker)
  }
}
