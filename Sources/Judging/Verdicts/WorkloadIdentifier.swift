/// One size of one workload, as a suite declares it.
package struct WorkloadIdentifier: Sendable, Hashable, CustomStringConvertible {
  /// The name that the author gave: "random boxes".
  package var name: String
  /// The size of the input, in the author's unit.
  package var size: Int

  /// Names one size of one workload.
  package init(name: String, size: Int) {
    self.name = name
    self.size = size
  }

  /// The name and the size, as people say it: "random boxes, size 4000".
  package var description: String { "\(name), size \(size)" }
}
