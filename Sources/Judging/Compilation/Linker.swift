import Foundation
import Isolation

/// The one door to the linker.
struct Linker {
  let toolchain: Toolchain

  /// Links objects of our own into a program.
  ///
  /// - Parameters:
  ///   - objects: The object files.
  ///   - program: Where the program goes.
  ///   - libraries: The runtime libraries to look for symbols in; those without use are left out.
  /// - Throws: `ToolchainProblem` with what the linker said.
  func link(_ objects: [URL], to program: URL, libraries: [String]) throws {
    let outcome = try run(objects, to: program, libraries: libraries, box: nil)
    guard outcome.hasSucceeded else {
      throw ToolchainProblem("'\(program.lastPathComponent)' cannot be linked.\n\(outcome.text)")
    }
  }

  /// Links objects into a program and returns what became of it.
  func run(
    _ objects: [URL], to program: URL, libraries: [String], box: BoxSpecification?
  ) throws -> ToolOutcome {
    // A RUNPATH is not looked at for what a library needs, and XCTest does not say where Foundation is.
    var arguments = ["--disable-new-dtags"]
    for argument in toolchain.linkerArguments {
      switch argument {
      case Toolchain.objectsPlaceholder:
        arguments += objects.map(\.path) + ["--as-needed"] + libraries.map { "-l" + $0 }
      case Toolchain.outputPlaceholder: arguments.append(program.path)
      default: arguments.append(argument)
      }
    }
    var tool = try RunningTool(starting: toolchain.linker, arguments: arguments, box: box)
    return try tool.finish(deadline: .now + .seconds(60))
  }

  /// Returns the runtime libraries that an object file asks for.
  ///
  /// The compiler writes them into the object; `swift-autolink-extract` would read them out, for 20 ms
  /// a call. Those that every program gets are not asked for by name.
  static func libraries(wantedBy object: URL) throws -> [String] {
    let content = try Data(contentsOf: object)
    let optional = foundation + ["swiftSynchronization", "swiftRegexBuilder", "swiftObservation"]
    return standard
      + optional.filter { name in
        content.range(of: Data("-l\(name)\0".utf8)) != nil
      }
  }

  private static let standard = [
    "swiftSwiftOnoneSupport", "swift_Concurrency", "swift_StringProcessing", "swiftGlibc", "m",
  ]

  /// Foundation takes the linker 10 ms, so it is not given to programs that do not want it.
  private static let foundation = [
    "Foundation", "FoundationEssentials", "FoundationInternationalization", "FoundationXML",
    "dispatch", "swiftDispatch", "BlocksRuntime",
  ]

  /// The libraries of a hidden suite.
  static let suiteLibraries = standard + foundation + ["XCTest", "swiftSynchronization"]
}
