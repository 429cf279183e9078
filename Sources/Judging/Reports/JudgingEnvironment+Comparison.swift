// Times of different machines and toolchains are never put beside each other without a word.

extension JudgingEnvironment {
  /// Says that times which stand beside each other were not measured under the same conditions.
  ///
  /// - Parameter environments: What each of the times was measured with.
  /// - Returns: A sentence; `nil` if machines and toolchains are known and alike.
  static func warning(for environments: [JudgingEnvironment]) -> Message? {
    guard let first = environments.first, environments.count > 1 else { return nil }
    guard let machine = first.machine, environments.allSatisfy({ $0.machine != nil }) else {
      return environments.contains { $0.machine != nil }
        ? Message(
          "Not all results say on which machine they were measured; they may not be comparable.")
        : Message(
          "The results do not say on which machine they were measured; they may not be comparable.")
    }
    if let difference = environments.compactMap({ $0.machine?.difference(from: machine) }).first {
      return Message("The times are of different machines (\(difference)) and are not comparable.")
    }
    if let other = environments.first(where: { $0.toolchain != first.toolchain }) {
      return Message(
        "The times are of different toolchains (\(other.toolchain) and \(first.toolchain)).")
    }
    return nil
  }
}
