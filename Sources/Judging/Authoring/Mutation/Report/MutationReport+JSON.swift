extension MutationReport: Encodable {
  private enum CodingKeys: String, CodingKey {
    case format, exercise, file, score, demandedScore, counts, operators, tests, mutants, stale
    case environment, wallSeconds
  }

  private struct OperatorCounts: Encodable {
    let id: String
    let title: String
    let counts: MutationCounts
  }

  private struct Entry: Encodable {
    let `operator`: String
    let function: String
    let line: Int
    let removed: [String]
    let added: [String]
    var outcome: String
    var killedBy: [MutantKill]?
    var reason: String?
    var fault: String?
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode("judge-mutation/1", forKey: .format)
    try container.encode(exercise, forKey: .exercise)
    try container.encode(file, forKey: .file)
    try container.encodeIfPresent(counts.score, forKey: .score)
    try container.encode(Self.demandedScore, forKey: .demandedScore)
    try container.encode(counts, forKey: .counts)
    try container.encode(
      byOperator.map { OperatorCounts(id: $0.id, title: $0.title, counts: $1) },
      forKey: .operators)
    try container.encode(tests, forKey: .tests)
    try container.encode(results.map(entry), forKey: .mutants)
    try container.encode(stale, forKey: .stale)
    try container.encode(environment, forKey: .environment)
    try container.encode(elapsed / .seconds(1), forKey: .wallSeconds)
  }

  /// The counts of every operator that made a mutant.
  var byOperator: [(mutationOperator: any MutationOperator.Type, counts: MutationCounts)] {
    let groups = Dictionary(grouping: results, by: \.mutant.operatorID)
    return MutationOperators.all.compactMap { mutationOperator in
      groups[mutationOperator.id].map { (mutationOperator, MutationCounts($0)) }
    }
  }

  private func entry(_ result: MutantResult) -> Entry {
    let mutant = result.mutant
    var entry = Entry(
      operator: mutant.operatorID, function: mutant.function, line: mutant.change.line,
      removed: mutant.change.removed, added: mutant.change.added, outcome: "survived",
      reason: result.reason)
    switch result.outcome {
    case .stillborn: entry.outcome = "stillborn"
    case .killed(let kills):
      entry.outcome = "killed"
      entry.killedBy = kills
    case .survived: if result.reason != nil { entry.outcome = "equivalent" }
    case .fault(let text):
      entry.outcome = "fault"
      entry.fault = text
    }
    return entry
  }
}
