public import Wire

// An object stays here, and its number crosses the pipe.

extension WireEncoder {
  /// Keeps an object for the suite and encodes its number.
  ///
  /// - Parameter object: The object; one that was sent before gets a further number.
  public mutating func object<Object: AnyObject>(_ object: Object) {
    encode((functions as? ServingLoop)?.lend(object) ?? .max)
  }
}

extension WireDecoder {
  /// Decodes the number of an object and returns it.
  ///
  /// - Parameter type: The type of the object.
  /// - Returns: The object.
  /// - Throws: `WireError` where there is no such object of this type.
  public mutating func object<Object: AnyObject>(
    of type: Object.Type
  ) throws(WireError) -> Object {
    let number = try decode(UInt32.self)
    guard let object = (functions as? ServingLoop)?.thing(number) as? Object else {
      throw .invalidValue("there is no \(type) with the number \(number)")
    }
    return object
  }
}
