import Isolation

/// How a property failed on one draw.
enum PropertyFailure {
  /// The solution answered, and wrongly.
  case mismatch(Mismatch)
  /// The solution threw where it should not have.
  case thrown(SolutionError, call: FailedCall?)
  /// The solution's process ended instead of answering.
  case death(SolutionDeath)

  /// Runs a property once.
  ///
  /// - Returns: The failure, or nothing if the property holds.
  /// - Throws: Whatever is no fault of the solution.
  static func failure(of body: (Draw) throws -> Void, on draw: Draw) throws -> PropertyFailure? {
    let suite = SuiteState.current
    suite.replaceDeadSolution()
    suite.forgetCalls()
    suite.solution.isDrawing = true
    defer { suite.solution.isDrawing = false }
    do {
      try body(draw)
      return nil
    } catch let mismatch as Mismatch {
      return .mismatch(mismatch)
    } catch let error as SolutionError {
      return .thrown(error, call: suite.lastCall?.failed())
    } catch is LostObject {
      // Made before the property, and gone with a worker that died of an earlier draw: that failure is known.
      return nil
    } catch let failure as WorkerFailure where suite.solution.failure == failure {
      return .death(SolutionDeath(failure: failure, call: suite.lastCall?.failed()))
    } catch let error where suite.solution.hasPassedOn(error) {
      return .mismatch(Mismatch(passedOn: error, call: suite.lastCall?.failed()))
    }
  }

  /// How many attempts to make a failing input smaller are worth their time.
  ///
  /// A worker that dies is replaced for every attempt, and one that hangs costs its time limit.
  var shrinkingBudget: Int {
    switch self {
    case .mismatch, .thrown: 1_000
    case .death(let death): death.kind == .other ? 200 : 4
    }
  }

  /// Whether the solution was waited for until it had used up what it may use.
  var hasCostALimit: Bool {
    if case .death(let death) = self { death.kind != .other } else { false }
  }

  /// Whether another failure is of the same kind: shrinking must not turn one verdict into another.
  func isLike(_ other: PropertyFailure) -> Bool {
    switch (self, other) {
    case (.mismatch, .mismatch), (.thrown, .thrown): true
    case (.death(let death), .death(let other)): death.kind == other.kind
    default: false
    }
  }

  /// The error that ends the test.
  var error: any Error {
    switch self {
    case .mismatch(let mismatch): mismatch
    case .thrown(let error, let call):
      Mismatch(
        message: "The solution threw an error that it should not have.", statesRule: true,
        call: call,
        actual: error.description)
    case .death(let death): death
    }
  }
}
