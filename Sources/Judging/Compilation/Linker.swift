import Foundation
import Isolation

/// The one door to the linker.
struct Linker {
  let toolchain: Toolchain

  /// What is made of objects.
  enum Product {
    case program
    /// The program of a worker.
    case worker
    /// The same with the runtime library in it. It starts in half the time, and half of the work of
    /// judging is to start workers.
    case staticWorker
    /// A library with the same symbols as that, for the linker, which takes no program that has a fixed
    /// address.
    case staticWorkerInterface
    /// The library with a solution, for a worker's program. All symbols must be found.
    case solution(worker: URL)
    /// The same for a static worker, in half the time: nobody looks whether its symbols can be found, but
    /// the loader.
    case uncheckedSolution
  }

  /// Links objects of our own.
  ///
  /// - Parameters:
  ///   - objects: The object files.
  ///   - product: What to make of them.
  ///   - output: Where it goes.
  ///   - libraries: The runtime libraries to look for symbols in; those without use are left out.
  /// - Throws: `ToolchainProblem` with what the linker said.
  func link(
    _ objects: [URL], as product: Product = .program, to output: URL, libraries: [String]
  ) throws {
    let outcome = try run(objects, as: product, to: output, libraries: libraries, box: nil)
    guard outcome.hasSucceeded else {
      throw ToolchainProblem("'\(output.lastPathComponent)' cannot be linked.\n\(outcome.text)")
    }
  }

  /// Links objects and returns what became of it.
  func run(
    _ objects: [URL], as product: Product, to output: URL, libraries: [String],
    box: BoxSpecification?
  ) throws -> ToolOutcome {
    var tool = try start(objects, as: product, to: output, libraries: libraries, box: box)
    return try tool.finish(deadline: Self.deadline)
  }

  /// When a linker is given up.
  static var deadline: ContinuousClock.Instant { .now + .seconds(60) }

  /// Starts the linker, from `tools` if these have it loaded and it has a box.
  func start(
    _ objects: [URL], as product: Product, to output: URL, libraries: [String],
    box: BoxSpecification?, from tools: ToolStarter? = nil
  ) throws -> RunningTool {
    // A RUNPATH is not looked at for what a library needs, and XCTest does not say where Foundation is.
    var arguments = ["--disable-new-dtags"] + product.arguments(for: toolchain)
    for argument in product.line(of: toolchain) {
      switch argument {
      case Toolchain.objectsPlaceholder:
        arguments += objects.map(\.path) + product.runtime
        arguments += ["--as-needed"] + libraries.map { "-l" + $0 }
      case Toolchain.outputPlaceholder: arguments.append(output.path)
      case "-lswiftCore" where product.leavesRuntimeToLoader: break
      default: arguments.append(argument)
      }
    }
    return try RunningTool.start(toolchain.linker, arguments, box: box, from: tools)
  }

  /// Returns the runtime libraries to look for an object's symbols in: those that every program gets, and
  /// what it asks for.
  static func libraries(wantedBy object: URL, as product: Product = .program) throws -> [String] {
    // What nobody checks needs the first not for its symbols but for their versions.
    let everyProgram = product.leavesRuntimeToLoader ? ["m"] : standard
    return try Data(contentsOf: object).withUnsafeBytes { bytes in
      let texts = bytes.split(separator: 0)
      var asked = librariesBesidesStandard(wantedBy: texts)
      // Many import it for the functions of the C library alone. Where the loader finds that more was wanted,
      // everything is compiled and linked again.
      if product.leavesRuntimeToLoader, asked.contains("Foundation"), !mentionsFoundation(texts) {
        asked.removeAll { $0.hasPrefix("Foundation") }
      }
      return everyProgram + asked
    }
  }

  /// Returns the runtime libraries that an object asks for, without those that every program gets.
  ///
  /// The compiler writes them into the object; `swift-autolink-extract` would read them out, for 20 ms a
  /// call.
  private static func librariesBesidesStandard(
    wantedBy texts: [Slice<UnsafeRawBufferPointer>]
  ) -> [String] {
    let optional = foundation + ["swiftSynchronization", "swiftRegexBuilder", "swiftObservation"]
    return optional.filter { name in
      let text = Array("-l\(name)".utf8)
      return texts.contains { $0.count == text.count && $0.elementsEqual(text) }
    }
  }

  /// Whether an object has a symbol that names one of Foundation's modules.
  ///
  /// Such a name is spelled out once in a mangled symbol. It also stands in what the compiler writes for debuggers
  /// about an import.
  private static func mentionsFoundation(_ texts: [Slice<UnsafeRawBufferPointer>]) -> Bool {
    texts.contains { text in
      text.starts(with: "$s".utf8) && String(decoding: text, as: UTF8.self).contains("Foundation")
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

  /// The libraries of a worker's program.
  static let workerLibraries = standard
}

extension Linker.Product {
  fileprivate func line(of toolchain: Toolchain) -> [String] {
    switch self {
    case .program, .worker: toolchain.programArguments
    case .staticWorker: toolchain.staticProgramArguments
    case .staticWorkerInterface, .solution, .uncheckedSolution: toolchain.libraryArguments
    }
  }

  fileprivate func arguments(for toolchain: Toolchain) -> [String] {
    switch self {
    case .program: []
    // The loader takes a library that asks for this name to the program that runs; of the second name,
    // every library that wants the runtime.
    case .worker: ["--export-dynamic", "-soname", "judge-worker"]
    case .staticWorker, .staticWorkerInterface:
      ["--export-dynamic", "-soname", "libswiftCore.so", "--exclude-libs", "libstdc++.a"]
        + ["-L", toolchain.staticLibraries]
    // Its own symbols are bound within it: calls are as direct as in a program, and what it defines
    // takes the place of nothing else's.
    case .solution(let worker): ["-z", "defs"] + Self.solutionArguments + [worker.path]
    case .uncheckedSolution: Self.solutionArguments
    }
  }

  private static let solutionArguments = ["-Bsymbolic", "--threads=1"]

  fileprivate var leavesRuntimeToLoader: Bool {
    if case .uncheckedSolution = self { true } else { false }
  }

  /// What is linked in whole, because a library that is loaded later may want any of it.
  fileprivate var runtime: [String] {
    switch self {
    case .program, .worker, .solution, .uncheckedSolution: []
    case .staticWorker, .staticWorkerInterface:
      ["--whole-archive"]
        + ["Core", "SwiftOnoneSupport", "Glibc"].map { "-l:libswift\($0).a" }
        + ["--no-whole-archive", "-l:libstdc++.a", "-lm", "-ldl", "-lpthread"]
    }
  }
}
