/// A size of a workload was asked for that the exercise does not declare.
package struct UnknownSize: Error, Equatable, CustomStringConvertible {
  var size: Int
  /// The workloads by name, each with its sizes.
  var available: [String]

  /// Creates the error for a size that is none of those that are declared.
  ///
  /// - Parameters:
  ///   - size: What was asked for.
  ///   - declared: All names with all their sizes.
  init(_ size: Int, declared: [WorkloadIdentifier]) {
    self.size = size
    var names: [String] = []
    for workload in declared where !names.contains(workload.name) { names.append(workload.name) }
    available = names.map { name in
      let sizes = declared.filter { $0.name == name }.map { "\($0.size)" }
      return "'\(name)' has \(sizes.joined(separator: ", "))"
    }
  }

  package var description: String {
    guard !available.isEmpty else {
      return "There is no size \(size): this exercise has no workloads."
    }
    return "No workload has the size \(size): \(available.joined(separator: "; "))."
  }
}
