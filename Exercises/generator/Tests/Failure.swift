/// An error of a function that a generator calls.
struct Failure: Error, Equatable {
  var place: Int
}
