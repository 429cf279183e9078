/// An input on which a solution is compared with mistakes.
struct Probe {
  /// A call that can be made again.
  struct Input: Hashable {
    /// The index of the function.
    var function: Int
    /// The arguments as they cross the pipe.
    var bytes: [UInt8]
  }

  let input: Input
  /// The arguments in the order of the parameters.
  let arguments: [Value]
  /// What the reference answers.
  let right: Answer
  /// What the solution answers.
  let actual: Answer
}
