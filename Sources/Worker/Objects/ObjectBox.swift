/// Holds an object of the solution that a suite has a handle of, so that a structure can be changed in its place.
public final class ObjectBox<Object> {
  /// The object.
  public var object: Object

  init(_ object: Object) {
    self.object = object
  }
}
