import Isolation

/// What became of a mutant.
package enum MutantOutcome: Codable, Equatable, Sendable {
  /// It does not compile, so it says nothing about the tests.
  case stillborn
  /// Tests failed, in the order in which they ran.
  case killed([MutantKill])
  /// Every test passed.
  case survived
  /// The suite failed instead of judging it, which it does to solutions with the same mistake too.
  ///
  /// So did the compiler if it was stopped.
  case fault(String)

  /// Whether it is the same when the same mutant is tried again.
  var isKept: Bool {
    if case .fault = self { false } else { true }
  }
}

extension MutantOutcome {
  /// Concludes what became of a mutant.
  ///
  /// - Parameters:
  ///   - records: What became of the tests that ran; none if it does not compile.
  ///   - tests: The identifiers of the tests that were to be run.
  init(of records: [TestRecord]?, tests: [String]) {
    guard let records else {
      self = .stillborn
      return
    }
    let rulings = records.map { ($0, ruling: $0.outcome.ruling) }
    if let (record, ruling) = rulings.first(where: { $0.ruling.verdict == .judgeError }) {
      self = .fault(
        "\(record.id): \(record.message ?? ruling.message ?? "The test failed itself.")")
      return
    }
    let kills = rulings.filter { $0.ruling.verdict != .accepted }
      .map { MutantKill(test: $0.0.id, verdict: $0.ruling.verdict) }
    if !kills.isEmpty {
      self = .killed(kills)
    } else if Set(records.map(\.id)).isSuperset(of: tests) {
      self = .survived
    } else {
      self = .fault("Not every test ran.")
    }
  }
}

extension MutantOutcome {
  /// The identifiers of the tests that failed.
  var failedTests: Set<String> {
    if case .killed(let kills) = self { Set(kills.map(\.test)) } else { [] }
  }
}
