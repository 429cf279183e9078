/// The box around a program that is not trusted.
public struct BoxSpecification: Sendable {
  /// What it may use at most.
  public var limits: BoxLimits
  /// Files and folders that it may read.
  public var readablePaths: [String]
  /// Files and folders that it may read and execute; its own executable is always among them.
  public var executablePaths: [String]
  /// Folders and files that it may read, write, make files in and remove files from.
  ///
  /// No symbolic links, sockets or devices can be made there: what is collected from such a folder
  /// is read by us.
  public var writablePaths: [String]
  /// Which system calls it may make.
  public var systemCalls: SystemCallProfile
  /// The layers without which the program must not start.
  ///
  /// Usually those of a ``BoxLevel``.
  public var required: Set<BoxLayer>
  /// The layers that are set up besides where the system has them.
  ///
  /// All, but in a test or a measurement of a certain level; ``ChildProcess/layers`` says which are
  /// in force.
  public var optional: Set<BoxLayer>

  /// A box; a path that is not named in one of the lists cannot be opened.
  ///
  /// Every path must exist, and be a real one: beneath `/proc/self` it would be ours and not the
  /// program's.
  public init(
    limits: BoxLimits = BoxLimits(), readablePaths: [String] = [], executablePaths: [String] = [],
    writablePaths: [String] = [], systemCalls: SystemCallProfile = .worker,
    required: Set<BoxLayer> = BoxLevel.basic.layers,
    optional: Set<BoxLayer> = Set(BoxLayer.allCases)
  ) {
    self.limits = limits
    self.readablePaths = readablePaths
    self.executablePaths = executablePaths
    self.writablePaths = writablePaths
    self.systemCalls = systemCalls
    self.required = required
    self.optional = optional
  }
}
