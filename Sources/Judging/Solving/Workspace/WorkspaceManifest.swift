/// Writes the `Package.swift` of a workspace.
struct WorkspaceManifest {
  /// The exercises in it.
  let entries: [WorkspaceEntry]

  /// What a line at the beginning of our files begins with; a file without it is somebody else's.
  static let mark = "// Written by 'judge start'"

  /// The source of the manifest.
  ///
  /// A solution is compiled as the judge compiles it: in Swift 6, in one module with the types that the exercise
  /// gives, and with no package around it whose declarations it could see. Examples mark every call with `try`, as
  /// hidden tests must; here most of these mark nothing, and nobody should be warned of that.
  var source: String {
    """
    // swift-tools-version: 6.2
    \(Self.mark), and again with every exercise that is started: changes are lost.

    import PackageDescription

    func solution(_ name: String, path: String, sources: [String]) -> Target {
      .target(
        name: name, dependencies: ["ExerciseKit"], path: path, sources: sources,
        packageAccess: false)
    }

    func examples(of solution: String, path: String) -> Target {
      .testTarget(
        name: solution + "_Examples",
        dependencies: ["ExerciseKit", "SuiteKit", .target(name: solution)], path: path,
        swiftSettings: [.unsafeFlags(["-suppress-warnings"])])
    }

    let package = Package(
      name: "workspace",
      targets: [
        .target(name: "ExerciseKit", path: "\(Workspace.hidden)/ExerciseKit"),
        .target(name: "SuiteKit", path: "\(Workspace.hidden)/SuiteKit"),
    \(entries.flatMap(Self.targets).map { "    \($0),\n" }.joined())  ],
      swiftLanguageModes: [.v6]
    )

    """
  }

  private static func targets(of entry: WorkspaceEntry) -> [String] {
    let sources = entry.sources.map { "\"\($0)\"" }.joined(separator: ", ")
    let solution =
      "solution(\"\(entry.moduleName)\", path: \"\(entry.id)\", sources: [\(sources)])"
    let examples = "examples(of: \"\(entry.moduleName)\", path: \"\(entry.examplesFolder)\")"
    return entry.hasExamples ? [solution, examples] : [solution]
  }
}
