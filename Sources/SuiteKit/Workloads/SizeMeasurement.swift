import ExerciseKit
import Isolation

/// One size of a workload while it is being measured.
struct SizeMeasurement {
  let workload: Workload
  let size: Int
  /// What is wanted, and with what.
  let measurement: SuiteCommand.Measurement
  /// The width of the interval, as a part of the ratio, with which it is finished; none if any will do that
  /// the limit is not in.
  let intervalWidth: Double?
  /// How long the pairs of a round should take together, without starting its processes and warming them up.
  let timeOfRound: Duration
  /// What has been measured.
  private(set) var record: WorkloadRecord
  /// Whether more rounds would not help.
  private(set) var isFinished = false
  private var pairs = 0
  /// How many pairs a round has, once that is known.
  private var pairsPerRound: Int?

  init(
    _ workload: Workload, size: Int, isLargest: Bool, measurement: SuiteCommand.Measurement
  ) {
    self.workload = workload
    self.size = size
    self.measurement = measurement
    // Smaller sizes are there for the growth, which needs less.
    intervalWidth = measurement.intervalWidth.map { $0 * (isLargest ? 1 : 3) }
    timeOfRound = .milliseconds(isLargest ? 80 : 40)
    record = WorkloadRecord(name: workload.name, size: size)
  }

  /// Whether a solution takes so much longer than the reference that it is not waited for.
  ///
  /// In every pair: a single one may be a moment in which the machine had something else to do.
  var isHopeless: Bool {
    zip(record.seconds, record.referenceSeconds).allSatisfy { $0 > $1 * measurement.stopRatio }
  }

  /// Measures one round: some pairs, in a fresh process a side.
  ///
  /// What one process happens to be like is in all of its times, above all how its memory lies. So there are
  /// many processes, for a short time each. Both run on the same processor: two of them are not equally fast
  /// when other programs, or other machines, use them too.
  mutating func measureRound(_ state: SuiteState) {
    state.serve(
      solution: measurement.solution, reference: measurement.reference, count: 1,
      limits: measurement.limits, isTimed: true)
    let (solution, reference) = (state.solution, state.reference)
    defer {
      record.notePeaks(solution: solution.release(), reference: reference.release())
      solution.shutDown()
      reference.shutDown()
    }
    if measurement.limits.threads == 1 {
      let processor = ProcessorAffinity.thisProcessor
      solution.begin(on: processor)
      reference.begin(on: processor)
    }
    do {
      try measurePairs(state)
      isFinished = isFinished || isPreciseEnough
    } catch {
      record.note(error, solution: solution, reference: reference)
      isFinished = true
    }
  }

  /// Both sides are called twice without being timed: of a second call, a quarter can still be memory that is
  /// new to the process.
  ///
  /// Then they take turns, so that a drift of the machine's speed falls on both. Every call follows one of the
  /// other side: a side that is called twice in a row finds its data in the cache, and is up to 3 % faster.
  /// Which side begins changes from round to round.
  private mutating func measurePairs(_ state: SuiteState) throws {
    let isFirstRound = record.rounds.isEmpty
    let startsWithSolution = record.rounds.count.isMultiple(of: 2)
    func measurePair() throws -> TimedPair {
      try TimedPair(measuring: nextCall(), in: state, startsWithSolution: startsWithSolution)
    }
    let first = try measurePair()
    record.rounds.append(TimedRound())
    // No moment makes ten times of a time, so what takes that much longer than would be hopeless is measured
    // once.
    if isFirstRound, first.isMeasured, first.solution > first.reference * measurement.stopRatio * 10
    {
      record.append(first)
      isFinished = true
      return
    }
    let begin = ContinuousClock.now
    _ = try measurePair()
    let wanted = Int(timeOfRound / max(.microseconds(1), ContinuousClock.now - begin))
    let count = pairsPerRound ?? min(max(wanted, Self.fewestPairs), Self.mostPairs)
    pairsPerRound = count
    for _ in 1...count {
      let pair = try measurePair()
      if pair.isMeasured { record.append(pair) }
      if isFirstRound, record.seconds.count == Self.pairsForHopeless, isHopeless {
        isFinished = true
        return
      }
    }
  }

  /// A call for the next pair.
  ///
  /// Every pair has an input of its own, so that remembering answers gains nothing.
  private mutating func nextCall() -> any TimedCall {
    var seeds = SplitMix64(seed: measurement.seed &+ UInt64(pairs))
    pairs += 1
    return workload.call(size: size, seed: seeds.next())
  }

  /// Whether the interval is narrow enough, and the limit is not in it.
  ///
  /// It is looked at after some numbers of rounds only: whoever looks after each stops at a lucky one. Where
  /// nothing but the limit matters, it is looked at from the first round on, because with few rounds every
  /// single pair must lie on one side of it.
  private var isPreciseEnough: Bool {
    let looks = intervalWidth == nil ? Self.looks.union(1..<PairedRatio.fewestRounds) : Self.looks
    guard looks.contains(record.rounds.count), let paired = PairedRatio(of: record.rounds),
      !paired.interval.contains(measurement.limitRatio)
    else { return false }
    return intervalWidth.map { paired.relativeWidth <= $0 } ?? true
  }

  /// After how many rounds the interval is looked at.
  private static let looks: Set = [6, 8, 12, 16, 24, 32, 48, 64, 96, 128, 192, 256]

  /// How many pairs it takes to give up on a solution.
  private static let pairsForHopeless = 3

  private static let fewestPairs = 4
  private static let mostPairs = 24
}

// MARK: - Filling the record

extension WorkloadRecord {
  fileprivate mutating func append(_ pair: TimedPair) {
    let last = rounds.count - 1
    rounds[last].seconds.append(pair.solution / .seconds(1))
    rounds[last].referenceSeconds.append(pair.reference / .seconds(1))
  }

  fileprivate mutating func notePeaks(solution: WorkerUsage?, reference: WorkerUsage?) {
    if let bytes = solution?.peakResidentBytes {
      peakMemoryBytes = max(peakMemoryBytes ?? 0, bytes)
    }
    if let bytes = reference?.peakResidentBytes {
      referencePeakMemoryBytes = max(referencePeakMemoryBytes ?? 0, bytes)
    }
  }

  /// Notes why there will be no more pairs.
  fileprivate mutating func note(
    _ error: any Error, solution: SolutionServer, reference: SolutionServer
  ) {
    switch error {
    case let mismatch as Mismatch:
      outcome = .wrongAnswer
      message = mismatch.message
      (call, expected, actual) = (mismatch.call?.text, mismatch.expected, mismatch.actual)
    case let error as SolutionError:
      outcome = .wrongAnswer
      message = "The solution threw an error that it should not have."
      (call, actual) = (solution.lastCall?.text, error.description)
    default:
      if let failure = reference.failure {
        outcome = .fault
        message = "The reference did not answer: \(failure)"
      } else if let failure = solution.failure {
        outcome = .died(failure.reason)
        call = solution.lastCall?.text
      } else {
        outcome = .fault
        message = "The workload itself failed: \(error)"
      }
    }
  }
}
