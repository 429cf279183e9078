/// A workload whose result cannot be compared, so that a fast and wrong one could not be told.
struct UntimedResult: Error, CustomStringConvertible {
  let function: String

  var description: String {
    "'\(function)' returns a function or a sequence, which cannot be a workload"
  }
}
