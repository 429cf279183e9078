/// A program to start, with everything that the new process gets.
///
/// Nothing is inherited that is not named here: no environment, no descriptor, no signal mask.
public struct ProcessSpecification: Sendable {
  /// The program, as an absolute path.
  public var executable: String
  /// The arguments without `argv[0]`, which is the executable.
  public var arguments: [String]
  /// The whole environment.
  public var environment: [String: String]
  /// Where the program starts; `nil` is where we are.
  public var workingDirectory: String?
  /// Child descriptor to our descriptor; 0, 1 and 2 are `/dev/null` unless named, all others are
  /// closed.
  ///
  /// The descriptors stay ours: they are copied, and may be closed as soon as the process has
  /// started.
  public var descriptors: [Int32: Int32]
  /// What surrounds the program; `nil` for programs of our own.
  ///
  /// Without a box the process still has its own session, nothing but the named descriptors, and
  /// dies with the thread that started it.
  public var box: BoxSpecification?

  /// A program without descriptors and without a box, to be filled in.
  public init(
    executable: String, arguments: [String] = [], environment: [String: String] = [:],
    workingDirectory: String? = nil, descriptors: [Int32: Int32] = [:],
    box: BoxSpecification? = nil
  ) {
    self.executable = executable
    self.arguments = arguments
    self.environment = environment
    self.workingDirectory = workingDirectory
    self.descriptors = descriptors
    self.box = box
  }
}
