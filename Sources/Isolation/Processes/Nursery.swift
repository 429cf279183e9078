import CIsolation
import Glibc

/// A program that has been started once and begins again and again, each time as a process of its own in
/// a box of its own.
///
/// That costs a third of executing it: the program and its libraries are loaded, and what all boxes may
/// share is made, once. What that is, and why a process can leave nothing there for the next one, stands
/// at the head of `Sources/CIsolation/nursery.c`.
///
/// The program must call `judge_nursery_serve` before it does anything else when its environment has
/// ``variable``. Processes are children of ours, and of the thread that has made the nursery.
final class Nursery {
  /// The layers of the boxes.
  let layers: Set<BoxLayer>
  private let process: ChildProcess
  private let ours: Descriptor

  /// Starts the program of a specification, which names the box.
  ///
  /// Returns at once; if the box cannot be had, the first start says so.
  ///
  /// - Parameter specification: What every process gets, but for its descriptors.
  /// - Throws: What keeps the program from being started.
  init(for specification: ProcessSpecification) throws(SystemError) {
    var ends: [Int32] = [-1, -1]
    guard judge_nursery_socket(&ends) == 0 else { throw .current("socketpair", "for a nursery") }
    let theirs = Descriptor(owning: ends[1])
    ours = Descriptor(owning: ends[0])
    layers = try Launch.layers(of: specification.box)
    var program = specification
    program.box = nil
    program.descriptors = [Self.descriptor: theirs.rawValue]
    program.environment[Self.variable] = "\(Self.descriptor)"
    process = try ChildProcess(program)
    let socket = ours.rawValue
    let status = try Launch.withRequest(for: specification, layers, nil) { request in
      judge_nursery_prepare(socket, &request)
    }
    guard status == 0 else { throw .current("send", "to a nursery") }
  }

  /// Our end of its socket.
  var socket: Int32 { ours.rawValue }

  /// The variable that says on which descriptor the program is to serve as a nursery.
  private static let variable = "JUDGE_NURSERY"
  private static let descriptor: Int32 = 3
}
