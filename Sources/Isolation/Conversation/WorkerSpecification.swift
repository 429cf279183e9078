/// A worker to start: the program with a solution in it, and the box around it.
public struct WorkerSpecification: Sendable {
  /// The path of the worker's executable.
  public var program: String

  /// The digest of the contract that the worker must serve.
  public var contractDigest: String

  /// What the worker may use.
  public var limits: WorkerLimits

  /// The files and folders that the worker may read: the libraries that it is linked with.
  public var readablePaths: [String]

  /// The files and folders that the worker may read and execute; its own program always is.
  public var executablePaths: [String]

  /// The whole environment of the worker.
  public var environment: [String: String]

  /// The layers of the box without which the worker is not started.
  public var requiredLayers: Set<BoxLayer>

  /// Describes a worker.
  public init(
    program: String,
    contractDigest: String,
    limits: WorkerLimits = WorkerLimits(),
    readablePaths: [String] = SystemPaths.libraries,
    executablePaths: [String] = SystemPaths.loaders,
    requiredLayers: Set<BoxLayer> = Set(BoxLayer.allCases)
  ) {
    self.program = program
    self.contractDigest = contractDigest
    self.limits = limits
    self.readablePaths = readablePaths
    self.executablePaths = executablePaths
    // The runtime's own backtracer would start another program, which the box refuses.
    self.environment = ["SWIFT_BACKTRACE": "enable=no"]
    self.requiredLayers = requiredLayers
  }
}

extension WorkerSpecification {
  /// The process to start, with the given descriptors in a box for a worker.
  func process(descriptors: [Int32: Int32]) -> ProcessSpecification {
    // Later than our own limit, for the case that this process does not get to look.
    let backstop = Int(limits.cpuTime.components.seconds) + 2
    return ProcessSpecification(
      executable: program, environment: environment, descriptors: descriptors,
      box: BoxSpecification(
        limits: BoxLimits(
          addressSpaceBytes: limits.addressSpaceBytes, cpuSeconds: backstop,
          fileSizeBytes: limits.outputBytes, stackBytes: limits.stackBytes),
        readablePaths: readablePaths, executablePaths: executablePaths, systemCalls: .worker,
        required: requiredLayers))
  }
}
