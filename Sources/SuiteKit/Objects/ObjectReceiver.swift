public import Wire

/// Makes handles of the objects in an answer.
///
/// A worker numbers the objects that it sends, and so does the suite. A number that is not the next one is not the
/// number of an object that was just sent, and the answer is refused.
public final class ObjectReceiver {
  private let server: SolutionServer?
  /// The objects that the answer held.
  private(set) var received: [ObjectReference] = []

  /// Receives the objects of a server's worker; none where there is no server to have them.
  init(from server: SolutionServer?) {
    self.server = server
  }

  /// Decodes an object.
  ///
  /// - Parameters:
  ///   - type: The name of its type.
  ///   - decoder: Where its number is.
  /// - Returns: The object, by its handle.
  /// - Throws: `WireError` where the number is not that of an object that was just sent.
  public func object<Object: RemoteObject>(
    _ type: String, from decoder: inout WireDecoder
  ) throws(WireError) -> Object {
    let number = try decoder.decode(UInt64.self)
    guard let server else { throw .invalidValue("an object stays in its process") }
    let isValue = !(Object.self is any AnyObject.Type)
    let reference = try server.objects.receive(number, type: type, isValue: isValue)
    received.append(reference)
    return Object(handle: ObjectHandle(server: server, reference: reference))
  }
}
