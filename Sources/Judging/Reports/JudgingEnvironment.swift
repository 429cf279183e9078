/// What a submission was judged with: enough to judge it again and get the same document.
package struct JudgingEnvironment: Sendable, Equatable, Codable {
  /// The version of the judge: "0.1.0".
  package var judge: String
  /// The toolchain that compiled the submission: "swift-6.3.1".
  package var toolchain: String
  /// The digest of everything in the exercise's folder that can change a verdict.
  package var exerciseDigest: String
  /// The layers of the box that really were in force: "landlock", "seccomp".
  package var box: [String]
  /// The seed of everything random in the suite.
  package var seed: UInt64
  /// The machine that every time was measured on; absent in documents of earlier judges.
  package var machine: MachineRecord?
  /// What was asked for besides; absent in documents of earlier judges.
  package var request: JudgingRequest?

  /// Describes what a submission was judged with.
  package init(
    judge: String, toolchain: String, exerciseDigest: String, box: [String], seed: UInt64,
    machine: MachineRecord? = nil, request: JudgingRequest? = nil
  ) {
    self.judge = judge
    self.toolchain = toolchain
    self.exerciseDigest = exerciseDigest
    self.box = box
    self.seed = seed
    self.machine = machine
    self.request = request
  }
}
