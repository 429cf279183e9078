import Foundation
import Synchronization

/// One run of a grading, from its plan to the last line.
struct GradingRun {
  /// How many submissions there are.
  let count: Int
  let plan: GradingPlan
  private let writer: GradingWriter
  private let timingBudget: Duration?
  private let observe: (GradingProgress) -> Void
  /// How many submissions got the result of another.
  private(set) var copied = 0
  /// Those whose time is to be measured.
  private var awaitingTiming: [GradingPlan.Group]

  init(
    count: Int, plan: GradingPlan, writer: GradingWriter, timingBudget: Duration?,
    observe: @escaping (GradingProgress) -> Void
  ) {
    self.count = count
    self.plan = plan
    self.writer = writer
    self.timingBudget = timingBudget
    self.observe = observe
    awaitingTiming = plan.awaitingTiming
  }

  /// Whether there is nothing to judge.
  var isComplete: Bool { plan.open.isEmpty && plan.awaitingTiming.isEmpty }

  /// Writes the results that others have already.
  mutating func copyResults(of earlier: GradingIndex) throws {
    for copy in plan.copies {
      try earlier.forEachResult(of: [copy.source]) { known in
        try writer.write(
          copy.targets.map { target in
            var copied = known
            copied.result = known.result.renamed(to: target.path, from: copy.source)
            copied.student = target.student
            return copied
          })
      }
      copied += copy.targets.count
    }
  }

  /// Runs the tests of all that have not been judged.
  mutating func judgeAll(with judge: GroupJudge, jobs: Int) throws {
    // Those of an exercise beside each other, so that a thread judges them with copies of one suite.
    let groups = Dictionary(grouping: plan.open, by: \.exercise)
      .sorted { $0.key < $1.key }.flatMap(\.value)
    let accepted = Mutex<[Int]>([])
    func timing(after done: Int, in elapsed: Duration) -> Duration {
      let part = Double(accepted.withLock { $0.count }) / Double(max(done, 1))
      return expectedTiming(
        of: part * Double(groups.count) + Double(plan.awaitingTiming.count),
        judgedIn: elapsed * jobs / max(done, 1))
    }
    try perform(.judging, groups, with: judge, jobs: jobs, then: timing) { [writer] index, lane in
      let results = try judge.results(
        for: groups[index], measuresTime: false, in: lane)
      try writer.write(results)
      if results.contains(where: \.awaitsTiming) { accepted.withLock { $0.append(index) } }
    }
    awaitingTiming += accepted.withLock { $0.sorted() }.map { groups[$0] }
    copied += groups.map { $0.members.count - 1 }.reduce(0, +)
  }

  /// Measures the time of those that have passed, one after another.
  func measureAll(with judge: GroupJudge) throws {
    let groups = awaitingTiming
    try perform(.timing, groups, with: judge, jobs: 1) { [writer] index, lane in
      try writer.write(
        try judge.results(for: groups[index], measuresTime: true, in: lane))
    }
  }

  /// How long it takes to time so many groups, before any of them has been.
  ///
  /// - Parameters:
  ///   - count: How many there may be.
  ///   - judging: How long it takes to compile and test one, which is done again for that.
  /// - Returns: The budget, which most need, and that for each.
  func expectedTiming(of count: Double, judgedIn judging: Duration) -> Duration {
    guard let timingBudget else { return .zero }
    return (timingBudget + judging) * count
  }

  private func perform(
    _ step: GradingProgress.Step, _ groups: [GradingPlan.Group], with judge: GroupJudge, jobs: Int,
    then following: (_ done: Int, _ elapsed: Duration) -> Duration = { _, _ in .zero },
    _ work: @escaping @Sendable (Int, JudgingLane) throws -> Void
  ) throws {
    guard !groups.isEmpty else { return }
    let begin = ContinuousClock.now
    // Counted in groups, because each takes its time: those that share a result are done with the first.
    let all = step == .judging ? count : groups.count
    let before = all - groups.count
    try WorkQueue(width: jobs).share(
      WorkQueue.runs(of: groups, \.exercise),
      observe: { done in
        let elapsed = ContinuousClock.now - begin
        observe(
          GradingProgress(
            step, done: before + done, of: all, fresh: done, in: elapsed,
            then: following(done, elapsed)))
      },
      among: { pieces in
        let lane = judge.newLane()
        while let index = pieces.next() { try work(index, lane) }
      })
  }
}
