public import Wire

/// The objects of a solution that a suite has handles of, by number.
///
/// Numbers count the objects in the order in which they are sent, from 1 on, and are not used again. The suite
/// counts too, so a number that is not the next one is noticed there.
public final class ObjectTable {
  /// Holds an object, so that a structure can be changed in its place.
  public final class Box<Object> {
    /// The object.
    public var object: Object

    init(_ object: Object) {
      self.object = object
    }
  }

  private var boxes: [UInt64: AnyObject] = [:]
  private var last: UInt64 = 0

  /// Creates an empty table.
  public init() {}

  /// Keeps an object and encodes its number.
  ///
  /// - Parameters:
  ///   - object: The object; one that was sent before gets a further number.
  ///   - encoder: Where the number goes.
  public func keep<Object>(_ object: Object, _ encoder: inout WireEncoder) {
    last += 1
    boxes[last] = Box(object)
    encoder.encode(last)
  }

  /// Decodes the number of an object and returns what holds it.
  ///
  /// - Parameters:
  ///   - type: The type of the object.
  ///   - decoder: Where the number is.
  /// - Returns: The box, in which the object can be changed.
  /// - Throws: `WireError` where there is no such object of this type.
  public func box<Object>(
    of type: Object.Type, from decoder: inout WireDecoder
  ) throws(WireError) -> Box<Object> {
    let number = try decoder.decode(UInt64.self)
    guard let box = boxes[number] as? Box<Object> else {
      throw .invalidValue("there is no \(type) with the number \(number)")
    }
    return box
  }

  /// Decodes the number of an object and returns it.
  ///
  /// - Parameters:
  ///   - type: The type of the object.
  ///   - decoder: Where the number is.
  /// - Returns: The object, a copy where it is a structure.
  /// - Throws: `WireError` where there is no such object of this type.
  public func object<Object>(
    of type: Object.Type, from decoder: inout WireDecoder
  ) throws(WireError) -> Object {
    try box(of: type, from: &decoder).object
  }

  /// Decodes the numbers of objects that the suite has no handles of any more, and lets go of these.
  ///
  /// - Parameter decoder: Where the numbers are.
  /// - Throws: `WireError` where there is an object that was not kept, or was released before.
  public func release(from decoder: inout WireDecoder) throws(WireError) {
    for number in try decoder.scalars(UInt64.self) {
      guard boxes.removeValue(forKey: number) != nil else {
        throw .invalidValue("there is no object with the number \(number) to release")
      }
    }
  }
}
