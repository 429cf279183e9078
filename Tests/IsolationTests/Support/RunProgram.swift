import Isolation
import XCTest

/// What a finished program of a test has left.
struct Outcome {
  var cause: ProcessEnding.Cause
  var output: String
  var ending: ProcessEnding
  var layers: Set<BoxLayer>
}

/// The box of these tests: the test program and the C library, nothing else.
func testBox(
  _ profile: SystemCallProfile = .worker, readable: [String] = [], writable: [String] = [],
  executable: [String] = [], limits: BoxLimits = BoxLimits(),
  required: Set<BoxLayer> = BoxLevel.basic.layers,
  optional: Set<BoxLayer> = Set(BoxLayer.allCases)
) -> BoxSpecification {
  BoxSpecification(
    limits: limits, readablePaths: SystemPaths.libraries + readable,
    executablePaths: SystemPaths.loaders + executable, writablePaths: writable,
    systemCalls: profile, required: required, optional: optional)
}

/// A box of the given layers and no others; skips the test where the system lacks one of them.
func box(
  of layers: Set<BoxLayer>, _ profile: SystemCallProfile = .worker, readable: [String] = [],
  limits: BoxLimits = BoxLimits(addressSpaceBytes: 4 << 30)
) throws -> BoxSpecification {
  for layer in layers {
    if case .missing(let reason, _)? = BoxSupport.probe()[layer] {
      throw XCTSkip("\(layer.rawValue) is missing here: \(reason)")
    }
  }
  return testBox(profile, readable: readable, limits: limits, required: layers, optional: [])
}

/// Runs a program to its end and collects its output; a program that hangs fails the test.
func runProgram(
  _ executable: String, _ arguments: [String], box: BoxSpecification?,
  change: (inout ProcessSpecification) -> Void = { _ in }
) throws -> Outcome {
  let output = try MemoryFile(name: "output")
  var specification = ProcessSpecification(
    executable: executable, arguments: arguments,
    descriptors: [1: output.descriptor, 2: output.descriptor], box: box)
  change(&specification)
  var child = try ChildProcess(specification)
  let ending = try XCTUnwrap(
    child.waitUntilExit(deadline: .now + .seconds(60)), "the program does not end")
  return Outcome(
    cause: ending.cause,
    output: String(decoding: try output.contents(upTo: 65_536), as: UTF8.self), ending: ending,
    layers: child.layers)
}

/// Runs the program that tries one thing.
func attempt(
  _ arguments: String..., box: BoxSpecification?,
  change: (inout ProcessSpecification) -> Void = { _ in }
) throws -> Outcome {
  try runProgram(try TestProgram.attempt(), arguments, box: box, change: change)
}
