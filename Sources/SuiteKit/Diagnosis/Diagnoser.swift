import Isolation

/// Finds the mistakes that fit the answers of a solution.
///
/// A mistake fits if the solution answers as it does on every input that is looked at, and if enough of
/// these answers are not the right ones. It is no more than a fit, and the report says so.
struct Diagnoser {
  let state: SuiteState
  let request: DiagnosisRequest
  /// When to stop looking, whatever has been found: a guard, which no exercise should come near.
  private let deadline = ContinuousClock.now + .seconds(5)

  /// Fewer wrong answers than this can be like those of a mistake by chance.
  static let fewestTelling = 3

  init(state: SuiteState, request: DiagnosisRequest) {
    self.state = state
    self.request = request
  }

  /// Compares the solution with all mistakes on some inputs.
  ///
  /// The mistakes that the author of the exercise has described come first, for they are put best. Where
  /// none of them fits come those that are known for the types, of which the first is shown: they stand in
  /// the order of how often they are made. A wrong submission comes last. All that fit agree with each
  /// other on everything that was looked at, so more of a kind would say nothing new.
  ///
  /// - Parameter inputs: The inputs to look at.
  /// - Returns: At most two mistakes, the more specific first.
  func diagnoses(on inputs: [Probe.Input]) -> [DiagnosisRecord] {
    guard let probes = probes(on: inputs) else { return [] }
    let wrong = probes.filter(isWrong)
    guard wrong.count >= Self.fewestTelling else { return [] }
    let described =
      first(of: state.program.mistakes, from: .exercise, on: probes)
      ?? first(
        of: knownMistakes(in: Set(wrong.map(\.input.function))), from: .knownMistake, on: probes)
    return [described, wrongSubmission(on: probes)].compactMap { $0 }
  }

  private func knownMistakes(in functions: Set<Int>) -> [Mistake] {
    let known = KnownMistakes(schema: state.program.schema)
    return functions.sorted().flatMap { known.mistakes(in: $0) { SuiteState.current.reference } }
  }

  // MARK: - The solution

  /// Asks the reference and the solution for their answers, the wrong ones of the solution first.
  ///
  /// - Returns: Nothing where the solution did not answer: no mistake explains that.
  private func probes(on inputs: [Probe.Input]) -> [Probe]? {
    var probes: [Probe] = []
    for input in inputs where .now < deadline {
      guard let right = answer(to: input, from: state.reference) else {
        revive(state.reference)
        continue
      }
      guard let actual = answer(to: input, from: state.solution),
        let arguments = try? state.program.schema.arguments(from: input.bytes, of: input.function)
      else { return nil }
      probes.append(Probe(input: input, arguments: arguments, right: right, actual: actual))
    }
    return probes.filter(isWrong) + probes.filter { !isWrong($0) }
  }

  private func answer(to input: Probe.Input, from server: SolutionServer) -> Answer? {
    let call = state.program.schema.call(input.function, arguments: input.bytes)
    return try? Answer(to: call, from: server)
  }

  private func isWrong(_ probe: Probe) -> Bool { !agree(probe.actual, probe.right) }

  private func isRefusedByBoth(_ probe: Probe) -> Bool {
    if case .threw = probe.right { !isWrong(probe) } else { false }
  }

  private func agree(_ answer: Answer, _ other: Answer) -> Bool {
    answer.agrees(with: other, within: state.tolerance)
  }

  /// Gives a server a new worker if the old one has died of a changed argument.
  private func revive(_ server: SolutionServer) {
    if server.failure != nil { server.replace() }
  }

  // MARK: - The mistakes

  /// The first mistake that fits.
  ///
  /// One that several functions have is listed for each of them under one name. It must explain what is wrong
  /// with all functions: one that it is not about is taken to answer rightly.
  private func first(
    of mistakes: [Mistake], from source: DiagnosisRecord.Source, on probes: [Probe]
  ) -> DiagnosisRecord? {
    // Whether an input is checked before or after a mistake is made is no part of the mistake.
    let probes = probes.filter { !isRefusedByBoth($0) }
    let byName = Dictionary(grouping: mistakes, by: \.name)
    var tried: Set<String> = []
    for mistake in mistakes where tried.insert(mistake.name).inserted {
      guard .now < deadline else { return nil }
      let variants = byName[mistake.name] ?? []
      let telling = fit(on: probes) { probe in
        defer { revive(state.reference) }
        let variant = variants.first { $0.function == probe.input.function }
        return try variant?.answer(probe) ?? probe.right
      }
      guard let telling else { continue }
      return DiagnosisRecord(
        source: source, name: mistake.name, sentence: mistake.sentence, agreeing: probes.count,
        telling: telling)
    }
    return nil
  }

  /// The first wrong submission that fits.
  private func wrongSubmission(on probes: [Probe]) -> DiagnosisRecord? {
    for submission in request.wrongSubmissions where .now < deadline {
      let server = SolutionServer(
        contract: state.program.contract, forDiagnosis: submission.worker, limits: request.limits)
      defer { server.shutDown() }
      let fit = fit(on: probes) { probe in
        try Answer(
          to: state.program.schema.call(probe.input.function, arguments: probe.input.bytes),
          from: server)
      }
      if let telling = fit {
        return DiagnosisRecord(
          source: .wrongSubmission, name: submission.name, sentence: submission.sentence,
          agreeing: probes.count, telling: telling)
      }
    }
    return nil
  }

  /// Compares the answers of a mistake with those of the solution.
  ///
  /// Answers that are all the same prove little, however many they are: a solution that always returns an
  /// empty list agrees with many mistakes where these happen to do so.
  ///
  /// - Parameters:
  ///   - probes: The inputs, with the answers of the solution and the right ones.
  ///   - answer: What the mistake answers; an error means that it answers nothing.
  /// - Returns: On how many inputs the mistake gives another answer than the right one; nothing if it does
  ///   not fit.
  func fit(on probes: [Probe], answer: (Probe) throws -> Answer) -> Int? {
    var telling: [Answer] = []
    for probe in probes {
      guard let answer = try? answer(probe), agree(probe.actual, answer) else { return nil }
      if !agree(answer, probe.right) { telling.append(answer) }
    }
    guard telling.count >= Self.fewestTelling, let first = telling.first,
      telling.contains(where: { !agree($0, first) })
    else { return nil }
    return telling.count
  }
}

extension SolutionServer {
  /// Creates a server for a diagnosis, in which nobody waits long for an answer.
  ///
  /// - Parameters:
  ///   - contract: The digest of the contract.
  ///   - worker: The program and what it loads.
  ///   - limits: What a worker may use in a test.
  ///   - seconds: How long it may take over all answers.
  convenience init(
    contract: String, forDiagnosis worker: WorkerProgram, limits: SuiteLimits, seconds: Double = 3
  ) {
    var limits = limits
    limits.cpuSeconds = seconds
    limits.wallSeconds = seconds
    self.init(
      contract: contract, worker: worker, count: 1, limits: limits, wallSecondsPerCall: 0.5)
  }
}
