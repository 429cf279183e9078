// swift-tools-version: 6.2
import PackageDescription

let swiftSettings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .treatAllWarnings(as: .error),
]

let cSettings: [CSetting] = [.treatAllWarnings(as: .error)]

func library(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: swiftSettings)
}

func tests(
  _ name: String, of dependencies: [Target.Dependency], exclude: [String] = []
) -> Target {
  .testTarget(
    name: name, dependencies: dependencies, exclude: exclude, swiftSettings: swiftSettings)
}

let package = Package(
  name: "judge",
  products: [.executable(name: "judge", targets: ["judge"])],
  targets: [
    // MARK: - The command
    .executableTarget(
      name: "judge", dependencies: ["Isolation", "Judging"], swiftSettings: swiftSettings),

    // MARK: - Trusted
    library("Judging", ["Isolation", "Wire"]),
    library("Isolation", ["CIsolation", "Wire"]),
    library("SuiteKit", ["ExerciseKit", "Isolation", "Wire"]),
    .target(name: "CIsolation", cSettings: cSettings),

    // MARK: - On both ends of the pipe
    library("Wire"),
    library("ExerciseKit"),

    // MARK: - Not trusted: runs beside a solution, in its box
    library("Worker", ["CWorker", "Wire"]),
    .target(name: "CWorker", dependencies: ["CIsolation"], cSettings: cSettings),
    .target(name: "CTool", dependencies: ["CIsolation"], cSettings: cSettings),

    // MARK: - Tests
    tests(
      "CommandTests", of: ["judge", "Judging", "Isolation"],
      exclude: ["Snapshots", "Session/Snapshots"]),
    tests(
      "JudgingTests", of: ["Judging", "Isolation", "Wire"],
      exclude: [
        "Attacks/Corpus", "Authoring/Mutation/Snapshots", "Authoring/Snapshots",
        "Pictures/Snapshots",
        "Reading/Snapshots", "Reports/Formats/Snapshots", "Reports/HTML/Snapshots",
        "Reports/Snapshots", "Solving/Session/Snapshots", "Solving/Snapshots",
      ]),
    tests("IsolationTests", of: ["Isolation", "CIsolation", "Wire"]),
    tests("SuiteKitTests", of: ["SuiteKit", "ExerciseKit", "Isolation", "Wire"]),
    tests("WireTests", of: ["Wire"]),
    tests("FuzzTests", of: ["Isolation", "Wire", "Worker"]),
    tests("WorkerTests", of: ["Worker", "CWorker", "Wire"]),
    tests("ExerciseKitTests", of: ["ExerciseKit"]),
  ]
)
