extension MachineRecord {
  /// Says what is different about another machine.
  ///
  /// - Parameter other: The machine to compare this one with.
  /// - Returns: What differs, this machine's first: "AMD EPYC and Intel Xeon; 2 processors and 8
  ///   processors"; `nil` if nothing does that both records know.
  package func difference(from other: MachineRecord) -> String? {
    let differences = [
      Self.pair(processor, other.processor),
      Self.pair(
        Figures.count(processors, "processor"), Figures.count(other.processors, "processor")),
      // The last megabyte depends on the kernel and on nothing that a time depends on.
      Self.pair(memoryBytes.map(Figures.bytes), other.memoryBytes.map(Figures.bytes)),
      Self.pair(architecture, other.architecture),
      Self.pair(kernel.map { "Linux \($0)" }, other.kernel.map { "Linux \($0)" }),
      Self.pair(isVirtual.map(Self.kind), other.isVirtual.map(Self.kind)),
    ].compactMap { $0 }
    return differences.isEmpty ? nil : differences.joined(separator: "; ")
  }

  private static func kind(isVirtual: Bool) -> String {
    isVirtual ? "a virtual machine" : "a machine of its own"
  }

  private static func pair(_ own: String?, _ other: String?) -> String? {
    guard let own, let other, own != other else { return nil }
    return "\(own) and \(other)"
  }
}
