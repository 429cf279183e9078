public import Wire

// An object stays here, and its number crosses the pipe.

extension WireEncoder {
  /// Keeps an object for the suite and encodes its number.
  ///
  /// - Parameter object: The object; one that was sent before gets a further number.
  public mutating func object<Object>(_ object: Object) {
    encode((functions as? ServingLoop)?.lend(ObjectBox(object)) ?? .max)
  }
}

extension WireDecoder {
  /// Decodes the number of an object and returns what holds it.
  ///
  /// - Parameter type: The type of the object.
  /// - Returns: The box, in which the object can be changed.
  /// - Throws: `WireError` where there is no such object of this type.
  public mutating func box<Object>(
    of type: Object.Type
  ) throws(WireError) -> ObjectBox<Object> {
    let number = try decode(UInt32.self)
    guard let box = (functions as? ServingLoop)?.thing(number) as? ObjectBox<Object> else {
      throw .invalidValue("there is no \(type) with the number \(number)")
    }
    return box
  }

  /// Decodes the number of an object and returns it.
  ///
  /// - Parameter type: The type of the object.
  /// - Returns: The object, a copy where it is a structure.
  /// - Throws: `WireError` where there is no such object of this type.
  public mutating func object<Object>(of type: Object.Type) throws(WireError) -> Object {
    try box(of: type).object
  }
}
