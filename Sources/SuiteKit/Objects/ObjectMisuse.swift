/// An object was given to a worker that does not have it, which is a mistake in the suite.
struct ObjectMisuse: Error, CustomStringConvertible {
  let description: String
}

/// The worker that had an object is gone, and the object with it.
struct LostObject: Error, CustomStringConvertible {
  let name: String

  var description: String {
    "'\(name)' was made before its worker was replaced; make the objects of a property inside of it"
  }
}
