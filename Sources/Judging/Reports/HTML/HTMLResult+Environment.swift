// What the solution was judged with: enough to judge it again.

extension HTMLResult {
  var environment: Markup {
    Markup("details") {
      Markup("summary") { "How it was judged" }
      Markup("dl", ["class": "facts"]) {
        for (name, value) in facts where !value.isEmpty {
          Markup("div") {
            Markup("dt") { name }
            Markup("dd") { value }
          }
        }
      }
    }
  }

  private var facts: [(name: String, value: String)] {
    let environment = result.environment
    return [
      ("exercise", result.exercise), ("solution", result.submission),
      ("judge", environment.judge), ("toolchain", environment.toolchain),
      ("machine", environment.machine?.summary ?? ""),
      ("version of the exercise", environment.exerciseDigest),
      ("box", environment.box.joined(separator: ", ")), ("seed", "\(environment.seed)"),
      ("limits of a test", limits), ("time taken", phases), ("shown of hidden tests", feedback),
    ]
  }

  private var limits: String {
    guard let limits = result.limits else { return "" }
    return [
      limits.cpuTime.map { "\(Figures.limit($0)) of CPU time" },
      limits.wallTime.map { "\(Figures.limit($0)) in all" },
      limits.memoryBytes.map { Figures.bytes($0) },
      limits.threads.map { Figures.count($0, "thread") },
    ].compactMap { $0 }.joined(separator: ", ")
  }

  private var phases: String {
    let phases = result.phases
    let steps: [(name: String, time: Duration?)] = [
      ("contract", phases.contract), ("compiling", phases.compile),
      ("compiling optimised", phases.optimizedCompile), ("linking", phases.link),
      ("tests", phases.suite), ("workloads", phases.timing), ("in all", phases.total),
    ]
    return steps.compactMap { step in step.time.map { "\(step.name) \(Figures.seconds($0))" } }
      .joined(separator: ", ")
  }

  private var feedback: String {
    guard let asked = result.askedFeedback else { return result.feedback.rawValue }
    return "\(result.feedback.rawValue); asked for was \(asked.rawValue)"
  }
}
