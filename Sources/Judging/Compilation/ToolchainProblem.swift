/// The toolchain is missing or does not behave as expected; a fault of the machine, not of a solution.
struct ToolchainProblem: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) {
    self.description = description
  }
}
