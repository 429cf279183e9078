import CIsolation
import Glibc

/// A program that has been started once and begins again and again, each time as a process of its own in
/// a box of its own.
///
/// That costs a third of executing it: the program and its libraries are loaded, and what all boxes may
/// share is made, once. What that is, and why a process can leave nothing there for the next one, stands
/// at the head of `Sources/CIsolation/nursery.c`.
///
/// The program must call ``serveIfAsked(after:)``, or in C `judge_nursery_serve_if_asked`, before it knows anything that one process may know and another not. Processes are children of
/// ours, and of the thread that has made the nursery.
public final class Nursery {
  /// The layers of the boxes.
  let layers: Set<BoxLayer>
  /// Whether each start brings its own arguments, limits and paths of the box.
  let varies: Bool
  private let process: ChildProcess
  private let ours: Descriptor
  /// The init of the PID namespace that its processes share; none where each has its own.
  var sharedInit: NamespaceInit?

  /// Starts the program of a specification, which names the box.
  ///
  /// Returns at once; if the box cannot be had, the first start says so.
  ///
  /// - Parameters:
  ///   - specification: What every process gets, but for its descriptors.
  ///   - varies: Whether each process gets arguments, limits and paths of the box of its own.
  /// - Throws: What keeps the program from being started.
  public init(
    for specification: ProcessSpecification, varies: Bool = false
  ) throws(SystemError) {
    var ends: [Int32] = [-1, -1]
    guard judge_nursery_socket(&ends) == 0 else { throw .current("socketpair", "for a nursery") }
    let theirs = Descriptor(owning: ends[1])
    ours = Descriptor(owning: ends[0])
    layers = try Launch.layers(of: specification.box)
    self.varies = varies
    var program = specification
    program.box = nil
    program.descriptors = [Self.descriptor: theirs.rawValue]
    program.environment[Self.variable] = "\(Self.descriptor)"
    process = try ChildProcess(program)
    let socket = ours.rawValue
    let status = try Launch.withRequest(
      for: specification, layers, nil, varies: varies
    ) { request in judge_nursery_prepare(socket, &request) }
    guard status == 0 else { throw .current("send", "to a nursery") }
  }

  /// The process number.
  public var identifier: Int32 { process.identifier }

  /// Our end of its socket.
  var socket: Int32 { ours.rawValue }

  /// The variable that says on which descriptor the program is to serve as a nursery.
  private static let variable = "JUDGE_NURSERY"
  private static let descriptor: Int32 = 3
}

// MARK: - The program

extension Nursery {
  /// Makes a nursery of this process if its environment says so, and returns in each of its processes; any
  /// other process goes on at once.
  ///
  /// A process of several threads is no nursery and ends, for a copy would have one of them only.
  ///
  /// - Parameter prepare: Does once what every process would do.
  public static func serveIfAsked(after prepare: () -> Void) {
    guard judge_nursery_is_asked() else { return }
    prepare()
    guard hasOneThread else { exit(1) }
    _ = judge_nursery_serve_if_asked()
  }

  private static var hasOneThread: Bool {
    let status = (try? readFile("/proc/self/status", upTo: 16_384)) ?? []
    return ProcStatus.number("Threads", in: status) == 1
  }
}
