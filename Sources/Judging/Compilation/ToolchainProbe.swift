import Foundation

/// Finds the toolchain and asks its driver for the command lines of the frontend and the linker.
struct ToolchainProbe {
  /// The search path for `swiftc`.
  var searchPath: [String]
  /// Where the answers are kept.
  var cache: BuildCache

  /// Returns the toolchain, from the cache if this installation has been asked before.
  ///
  /// - Throws: `ToolchainProblem` if there is none or its driver answers in another form.
  func toolchain() throws -> Toolchain {
    let swiftc = try locate("swiftc")
    let binaries = swiftc.deletingLastPathComponent().path
    // Hundreds of megabytes, so that it is not read.
    let identity = try FileIdentity.digest(of: URL(fileURLWithPath: binaries + "/swift-frontend"))
    let entry = try cache.entry("toolchain", key: "\(Self.form)-\(identity)") { folder in
      let toolchain = try ask(
        swiftc: swiftc.path, binaries: binaries, identity: identity, in: folder)
      try JSONEncoder().encode(toolchain).write(to: folder.appendingPathComponent("lines.json"))
    }
    let file = entry.appendingPathComponent("lines.json")
    return try JSONDecoder().decode(Toolchain.self, from: Data(contentsOf: file))
  }

  /// The form of what is kept; to be counted up when it changes.
  static let form = 3

  private func locate(_ program: String) throws -> URL {
    for folder in searchPath {
      let candidate = URL(fileURLWithPath: folder).appendingPathComponent(program)
      if FileManager.default.isExecutableFile(atPath: candidate.path) {
        // `swiftc` is a link to the driver; what counts is the folder that it stands in.
        let folder = candidate.deletingLastPathComponent().resolvingSymlinksInPath()
        let real = folder.appendingPathComponent(program)
        let target = candidate.resolvingSymlinksInPath()
        let isInstalled = FileManager.default.isExecutableFile(
          atPath: folder.appendingPathComponent("swift-frontend").path)
        return isInstalled ? real : target
      }
    }
    throw ToolchainProblem(
      "'\(program)' is not in PATH. Install a Swift toolchain (swift.org/install) and put its "
        + "usr/bin folder into PATH.")
  }
}

// MARK: - Asking the driver

extension ToolchainProbe {
  private func ask(
    swiftc: String, binaries: String, identity: String, in folder: URL
  ) throws -> Toolchain {
    // Clang leaves out what does not exist, so there has to be an object.
    let object = folder.appending(path: "Placeholder.o").path
    guard FileManager.default.createFile(atPath: object, contents: nil) else {
      throw ToolchainProblem("'\(object)' cannot be written.")
    }
    let version = try Self.version(in: Tool.output(of: swiftc, ["--version"]))
    let compile = try Tool.output(
      of: swiftc, ["-###", "-c", "Placeholder.swift", "-o", "Placeholder.o", "-wmo"])
    guard
      let frontendLine = Self.lines(compile).first(where: {
        $0.first?.hasSuffix("frontend") == true
      })
    else { throw ToolchainProblem("The answer of '\(swiftc) -###' has an unknown form.") }
    let program = try linkerArguments([], swiftc: swiftc, binaries: binaries, object: object)
    let staticProgram = try linkerArguments(
      ["-static-stdlib", "-Xclang-linker", "-no-pie"], swiftc: swiftc, binaries: binaries,
      object: object)
    let library = try linkerArguments(
      ["-emit-library"], swiftc: swiftc, binaries: binaries, object: object)
    guard let runtime = program.firstIndex(of: "-rpath").map({ program[$0 + 1] }) else {
      throw ToolchainProblem("The answer of 'clang -###' has an unknown form.")
    }
    return Toolchain(
      version: version, binaries: binaries, libraries: runtime,
      frontendArguments: Self.frontendArguments(in: Array(frontendLine.dropFirst())),
      programArguments: program, staticProgramArguments: staticProgram,
      libraryArguments: library, identity: identity)
  }

  /// Asks the driver how it would link, then clang, to which the driver leaves it.
  private func linkerArguments(
    _ options: [String], swiftc: String, binaries: String, object: String
  ) throws -> [String] {
    let link = try Tool.output(
      of: swiftc, ["-###", "-use-ld=lld"] + options + [object, "-o", "Placeholder"])
    guard
      let clangLine = Self.lines(link).first(where: { $0.first?.hasSuffix("clang") == true })
    else { throw ToolchainProblem("The answer of '\(swiftc) -###' has an unknown form.") }
    let clangArguments = clangLine.dropFirst().filter { !$0.hasPrefix("@") }
    let linkLine = try Tool.output(of: binaries + "/clang", ["-###"] + clangArguments)
    guard
      let linkerLine = Self.lines(linkLine).first(where: { $0.first?.hasSuffix("lld") == true })
    else { throw ToolchainProblem("The answer of 'clang -###' has an unknown form.") }
    return linkerLine.dropFirst().map { argument in
      switch argument {
      case object: Toolchain.objectsPlaceholder
      case "Placeholder": Toolchain.outputPlaceholder
      default: argument
      }
    }
  }

  /// Keeps what says how to compile for this machine and drops what names files, and the plug-ins:
  /// a solution has no use for macros that run programs inside the compiler.
  private static func frontendArguments(in line: [String]) -> [String] {
    let dropped: Set<String> = [
      "-c", "Placeholder.swift", "-Onone", "-no-auto-bridging-header-chaining",
    ]
    let droppedWithValue: Set<String> = [
      "-o", "-module-name", "-plugin-path", "-in-process-plugin-server-path",
      "-external-plugin-path", "-load-plugin-executable", "-file-compilation-dir",
    ]
    var kept: [String] = []
    var rest = line[...]
    while let argument = rest.popFirst() {
      if droppedWithValue.contains(argument) {
        _ = rest.popFirst()
      } else if !dropped.contains(argument) {
        kept.append(argument)
      }
    }
    return kept
  }

  /// `Swift version 6.3.1 (swift-6.3.1-RELEASE)` → `swift-6.3.1`.
  private static func version(in text: String) throws -> String {
    guard let start = text.firstRange(of: "Swift version ")?.upperBound else {
      throw ToolchainProblem("The answer of 'swiftc --version' has an unknown form: \(text)")
    }
    return "swift-" + text[start...].prefix { !$0.isWhitespace }
  }

  /// Splits the lines that `-###` prints into words.
  ///
  /// Clang puts its words into double quotes, the Swift driver puts those with odd characters into
  /// single ones.
  static func lines(_ text: String) -> [[String]] {
    text.split(separator: "\n").map { line in
      var words: [String] = []
      var word = ""
      var quote: Character?
      var isEscaped = false
      for character in line {
        if isEscaped {
          word.append(character)
          isEscaped = false
        } else if character == "\\" && quote != "'" {
          isEscaped = true
        } else if character == quote {
          quote = nil
        } else if quote == nil && (character == "\"" || character == "'") {
          quote = character
        } else if quote == nil && character == " " {
          if !word.isEmpty { words.append(word) }
          word = ""
        } else {
          word.append(character)
        }
      }
      if !word.isEmpty { words.append(word) }
      return words
    }
  }
}
