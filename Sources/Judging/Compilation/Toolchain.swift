import Foundation

/// The Swift toolchain, with the command lines that its driver would use.
///
/// The driver costs 30 ms a call and starts the same frontend with the same arguments each time. It is
/// asked once; from then on the frontend and the linker are called directly.
struct Toolchain: Codable, Equatable {
  /// What `swiftc --version` says, in one word: `swift-6.3.1`.
  var version: String
  /// The folder of `swiftc`, `swift-frontend`, `clang` and `ld.lld`.
  var binaries: String
  /// The folder of the runtime libraries, `…/usr/lib/swift/linux`.
  var libraries: String
  /// The arguments of `swift-frontend` that do not depend on what is compiled.
  var frontendArguments: [String]
  /// The arguments of `ld.lld` for a program, with `objectsPlaceholder` where the objects and libraries
  /// belong and `outputPlaceholder` for what is made.
  var programArguments: [String]
  /// The same for a program that is linked with static runtime libraries and has a fixed address.
  var staticProgramArguments: [String]
  /// The same for a shared library.
  var libraryArguments: [String]
  /// Tells one installation from another: path, size and time of the frontend.
  var identity: String

  static let objectsPlaceholder = "{objects}"
  static let outputPlaceholder = "{output}"

  /// The folder of the same libraries for static linking; not every toolchain has it.
  var staticLibraries: String { root + "/lib/swift_static/linux" }
  var frontend: String { binaries + "/swift-frontend" }
  var linker: String { binaries + "/ld.lld" }
  var clang: String { binaries + "/clang" }
  var symbolizer: String { binaries + "/llvm-symbolizer" }

  /// The folder above `bin` and `lib`: all that a boxed compiler needs to read of the toolchain.
  var root: String { URL(fileURLWithPath: binaries).deletingLastPathComponent().path }
}
