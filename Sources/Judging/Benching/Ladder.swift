import Isolation

/// Solutions of an exercise in the order of their times for one workload, the reference among them.
struct Ladder: Equatable {
  /// A solution that was measured at the largest size.
  struct Rung: Equatable {
    /// The name of the file; `nil` for the reference.
    var name: String?
    /// Its place, from 1; those that cannot be told apart share one.
    var place = 1
    var verdict: Verdict
    var ratio: Double
    var interval: RatioInterval
    /// The median time, which means little away from this machine and this hour.
    var time: Duration?
    /// The exponent with which the time grows with the size.
    var growth: Double?
  }

  /// A solution that was stopped at a smaller size, because it took too long.
  struct Stopped: Equatable {
    var name: String
    var size: Int
    var ratio: Double
  }

  /// The name of the workload.
  var workload: String
  /// The largest size that was measured.
  var size: Int
  /// From the fastest to the slowest.
  var rungs: [Rung]
  var stopped: [Stopped]
  /// What was measured of all sizes, a curve for each solution and one for the reference.
  var curves: [Curve]

  /// The times of one solution by growing size.
  struct Curve: Equatable {
    /// The name of the file; `nil` for the reference.
    var name: String?
    var points: [Point]
  }

  /// A time of a solution.
  ///
  /// It is its ratio times the time that the reference takes in all measurements together, so that a moment in
  /// which the machine was slow bends no curve.
  struct Point: Equatable {
    var size: Int
    var seconds: Double
  }
}

// MARK: - From results

extension Ladder {
  /// The ladders of an exercise, one for each workload.
  ///
  /// - Parameter results: The results of solutions of one exercise; those that were not timed, and those
  ///   that are wrong, stand on no ladder.
  /// - Returns: The ladders in the order in which the workloads were measured.
  static func ladders(of results: [SubmissionResult]) -> [Ladder] {
    let timed = results.filter(\.hasTimes)
    var names: [String] = []
    for workload in timed.flatMap(\.workloads) where !names.contains(workload.name) {
      names.append(workload.name)
    }
    return names.compactMap { Ladder(workload: $0, of: timed) }
  }

  private init?(workload: String, of results: [SubmissionResult]) {
    let measured = results.map { result in
      (name: result.submission, sizes: result.workloads.filter { $0.name == workload })
    }
    let growths = results.map { result in
      result.timing?.growths.first { $0.workload == workload }
    }
    guard let largest = measured.flatMap(\.sizes).map(\.size).max() else { return nil }
    self.workload = workload
    size = largest
    stopped = measured.compactMap { name, sizes in
      guard let last = sizes.last, last.size < largest, let ratio = last.ratio else { return nil }
      return Stopped(name: name, size: last.size, ratio: ratio)
    }
    let reference = Self.referenceTimes(in: measured.flatMap(\.sizes))
    curves = Self.curves(of: measured, reference: reference)
    rungs = Self.placed(
      [
        Self.referenceRung(
          reference, largest: largest, exponents: growths.compactMap { $0?.referenceExponent })
      ]
        + zip(measured, growths).compactMap { solution, growth in
          Self.rung(solution.name, solution.sizes, largest: largest, growth: growth?.exponent)
        })
  }

  private static func rung(
    _ name: String, _ sizes: [WorkloadResult], largest: Int, growth: Double?
  ) -> Rung? {
    guard let last = sizes.last, last.size == largest, let ratio = last.ratio,
      let interval = last.interval
    else { return nil }
    return Rung(
      name: name, verdict: last.verdict, ratio: ratio, interval: interval, time: last.time,
      growth: growth)
  }

  /// The reference, which is as fast as itself by definition.
  private static func referenceRung(
    _ times: [Point], largest: Int, exponents: [Double]
  ) -> Rung {
    Rung(
      verdict: .accepted, ratio: 1, interval: RatioInterval(lower: 1, upper: 1),
      time: times.last { $0.size == largest }.map { .seconds($0.seconds) },
      growth: PairedRatio.median(of: exponents))
  }

  /// What the reference took of each size, by growing size: the median over all who were measured beside it.
  private static func referenceTimes(in results: [WorkloadResult]) -> [Point] {
    Set(results.map(\.size)).sorted().compactMap { size in
      let times = results.filter { $0.size == size }.compactMap { $0.referenceTime?.inSeconds }
      return PairedRatio.median(of: times).map { Point(size: size, seconds: $0) }
    }
  }

  private static func curves(
    of measured: [(name: String, sizes: [WorkloadResult])], reference: [Point]
  ) -> [Curve] {
    let solutions = measured.map { name, sizes in
      Curve(
        name: name,
        points: sizes.compactMap { result in
          guard let ratio = result.ratio,
            let beside = reference.first(where: { $0.size == result.size })
          else { return nil }
          return Point(size: result.size, seconds: ratio * beside.seconds)
        })
    }
    return ([Curve(points: reference)] + solutions).filter { !$0.points.isEmpty }
  }
}

// MARK: - Places

extension Ladder {
  /// Puts solutions into order and gives them their places.
  ///
  /// Those whose intervals overlap share a place, and so do those that are joined by others: a new place
  /// begins where there is a gap between the intervals.
  ///
  /// - Parameter rungs: The solutions in any order.
  /// - Returns: The same with their places, from the fastest to the slowest.
  static func placed(_ rungs: [Rung]) -> [Rung] {
    var reach = -Double.infinity
    var place = 1
    let sorted = rungs.sorted { $0.interval.lower < $1.interval.lower }
    let placed = sorted.enumerated().map { index, rung in
      if rung.interval.lower > reach { place = index + 1 }
      reach = max(reach, rung.interval.upper)
      var rung = rung
      rung.place = place
      return rung
    }
    return placed.sorted { ($0.place, $0.ratio) < ($1.place, $1.ratio) }
  }
}

extension SubmissionResult {
  /// Whether there are times that say something: of right answers, also where they took too long.
  fileprivate var hasTimes: Bool {
    guard timing != nil else { return false }
    switch verdict {
    case .accepted, .timeLimitExceeded: return true
    case .wrongAnswer, .runTimeError, .memoryLimitExceeded, .compileError, .judgeError: return false
    }
  }

  fileprivate var workloads: [WorkloadResult] { timing?.workloads ?? [] }
}
