/// What became of timing a submission, as the verdict rules see it.
package enum TimingOutcome: Sendable, Equatable {
  /// Nobody asked for the workloads, or the tests already decided and they were left out.
  case notAsked
  /// The workloads were asked for: what the suite declares, and what came back.
  case measured(declared: [WorkloadIdentifier], workloads: [WorkloadResult])
}
