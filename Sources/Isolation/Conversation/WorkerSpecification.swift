import Glibc

/// A worker to start: its program, the solution that it loads, and the box around it.
public struct WorkerSpecification: Sendable {
  /// The path of the worker's executable.
  public var program: String

  /// The path of the library with the solution; none if the solution is part of the program.
  ///
  /// Its folder, which the worker may read, must exist when the worker is started. The library need not.
  public var library: String?

  /// The digest of the contract that the worker must serve.
  public var contractDigest: String

  /// What the worker may use.
  public var limits: WorkerLimits

  /// The files and folders that the worker may read, such as time zones.
  public var readablePaths: [String]

  /// The files and folders that the worker may read and execute; its own program always is.
  public var executablePaths: [String]

  /// The whole environment of the worker.
  public var environment: [String: String]

  /// The layers of the box without which the worker is not started.
  ///
  /// Usually those of a ``BoxLevel``.
  public var requiredLayers: Set<BoxLayer>

  /// The layers that are set up besides where the system has them: all, but in a measurement.
  public var optionalLayers: Set<BoxLayer>

  /// Whether the CPU time of its calls must be exact.
  ///
  /// Then there is no limit of the kernel's behind ours. Should nobody look at ours any more, the worker's
  /// parent is dead, and the worker dies with it.
  public var isTimed = false

  /// Describes a worker.
  public init(
    program: String,
    library: String? = nil,
    contractDigest: String,
    limits: WorkerLimits = WorkerLimits(),
    readablePaths: [String] = SystemPaths.libraries,
    executablePaths: [String] = SystemPaths.loaders,
    requiredLayers: Set<BoxLayer> = BoxLevel.basic.layers,
    optionalLayers: Set<BoxLayer> = Set(BoxLayer.allCases)
  ) {
    self.program = program
    self.library = library
    self.contractDigest = contractDigest
    self.limits = limits
    self.readablePaths = readablePaths
    self.executablePaths = executablePaths
    // The runtime's own backtracer would start another program, which the box refuses.
    self.environment = [
      "SWIFT_BACKTRACE": "enable=no",
      // The order of a dictionary is not a solution's doing, so a seed must give it too.
      "SWIFT_DETERMINISTIC_HASHING": "1",
    ]
    self.requiredLayers = requiredLayers
    self.optionalLayers = optionalLayers
  }
}

extension WorkerSpecification {
  /// Describes a worker of a suite.
  ///
  /// - Parameters:
  ///   - worker: The program and what it loads.
  ///   - contractDigest: The digest of the contract.
  ///   - limits: What a worker may use in a test.
  ///   - wallSecondsPerCall: How long it may take over a call, at most as long as over a test.
  ///   - isTimed: Whether its calls are timed.
  public init(
    serving worker: WorkerProgram, contractDigest: String, within limits: SuiteLimits,
    wallSecondsPerCall: Double = .infinity, isTimed: Bool = false
  ) {
    self.init(
      program: worker.program, library: worker.library, contractDigest: contractDigest,
      limits: WorkerLimits(
        cpuTime: .seconds(limits.cpuSeconds),
        wallTimePerCall: .seconds(min(limits.wallSeconds, wallSecondsPerCall)),
        wallTime: .seconds(limits.wallSeconds),
        addressSpaceBytes: limits.memoryBytes, stackBytes: limits.stackBytes,
        threads: limits.threads, outputBytes: limits.outputBytes),
      readablePaths: limits.readablePaths, executablePaths: limits.executablePaths,
      requiredLayers: limits.level.layers, optionalLayers: limits.level.layers)
    self.isTimed = isTimed
    if isTimed { environment["GLIBC_TUNABLES"] = Self.steadyMemory }
  }

  /// Has malloc keep what is freed, instead of giving it back to the kernel and asking for it again in every
  /// call: pages that are new to a process are a third of the time of a convolution, and the less steady
  /// third.
  private static let steadyMemory =
    "glibc.malloc.mmap_threshold=33554432:glibc.malloc.trim_threshold=4294967296"

  /// The path by which the worker is told to load the library.
  ///
  /// That of a timed worker is made as long as that of any other, with slashes that mean nothing. A process
  /// keeps the path several times, and where its memory goes on after that depends on the length: from two
  /// folders, the same convolution was 0.4 to 1 % faster or slower than itself.
  var pathToLoad: String? {
    guard isTimed, let library, let name = library.lastIndex(of: "/") else { return library }
    let length = library.utf8.count
    let missing = (Self.lengthStep - length % Self.lengthStep) % Self.lengthStep
    guard length + missing < PATH_MAX else { return library }
    return library[..<name] + String(repeating: "/", count: missing) + library[name...]
  }

  /// Paths are made this long, or twice, or three times.
  private static let lengthStep = 1024

  /// Whether the solution may start threads, and use Dispatch and tasks.
  var allowsThreads: Bool { limits.threads > 1 }

  /// The process to start, with the given descriptors in a box for a worker.
  func process(descriptors: [Int32: Int32]) -> ProcessSpecification {
    // Later than our own limit, for the case that this process does not get to look.
    let backstop = isTimed ? nil : Int(limits.cpuTime.components.seconds) + 2
    let countedThreads = limits.threads + Self.dispatchThreads
    let tasks = allowsThreads ? countedThreads + Self.spareTasks : 1
    var environment = environment
    // The worker's own count is exact and the same at every level; the kernel's, where there is one, is
    // behind it, for a solution that makes threads without the C library.
    if allowsThreads { environment["JUDGE_THREADS"] = "\(countedThreads)" }
    let libraryFolder = library.map { String($0[..<($0.lastIndex(of: "/") ?? $0.startIndex)]) }
    return ProcessSpecification(
      executable: program, environment: environment, descriptors: descriptors,
      box: BoxSpecification(
        limits: BoxLimits(
          addressSpaceBytes: limits.addressSpaceBytes + (tasks - 1) * addressSpacePerThread,
          cpuSeconds: backstop, fileSizeBytes: limits.outputBytes,
          memoryBytes: limits.addressSpaceBytes, tasks: tasks, stackBytes: limits.stackBytes),
        readablePaths: readablePaths,
        executablePaths: executablePaths + [libraryFolder].compactMap { $0 },
        systemCalls: allowsThreads ? .threadedWorker : .worker, required: requiredLayers,
        optional: optionalLayers))
  }

  /// Threads and what malloc sets aside for each need address space, which is not memory until it is used.
  private var addressSpacePerThread: Int { limits.stackBytes + (64 << 20) }

  /// Threads that Dispatch makes for itself and now and then only: one that watches timers, and one for a
  /// queue that must not wait for the others.
  private static let dispatchThreads = 2

  /// How many threads the kernel counts that have ended for everybody else and are not gone yet.
  private static let spareTasks = 4
}
