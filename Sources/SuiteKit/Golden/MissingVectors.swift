/// A test asks for vectors that the exercise does not have.
struct MissingVectors: Error, CustomStringConvertible {
  /// The name in `golden`.
  let file: String

  var description: String {
    """
    There is no 'golden/\(file)'. Make it with 'Scripts/oracles.sh --write EXERCISE', or name a file \
    of 'golden'.
    """
  }
}
