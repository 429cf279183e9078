import Isolation

/// Checks a property on random arguments; a failing draw is made as small as possible.
///
/// Sizes grow with the cases: what a small input shows is found by a small one, and then little is left to
/// shrink.
///
/// - Parameters:
///   - cases: How many times the arguments are drawn.
///   - body: Draws arguments and states what must hold of them with `expect`.
/// - Throws: What ends the test: the smallest failure that was found.
public func property(cases: Int = 100, _ body: (Draw) throws -> Void) throws {
  let suite = SuiteState.current
  if let collector = suite.solution.collector {
    return try collect(with: collector, beyond: cases, body)
  }
  for index in 0..<cases {
    let draw = Draw(ChoiceSequence(seed: suite.seed(ofDraw: index), case: index, of: cases))
    guard let failure = try PropertyFailure.failure(of: body, on: draw) else { continue }
    // A smaller input says nothing more to who only asks whether there is one.
    guard suite.detail == .explanations else { throw failure.error }
    throw try smallest(failure, of: body, startingWith: draw.drawnChoices).error
  }
}

/// Draws further arguments of a property for the sake of the inputs that it makes of them.
private func collect(
  with collector: ProbeCollector, beyond cases: Int, _ body: (Draw) throws -> Void
) throws {
  let suite = SuiteState.current
  for index in 0..<collector.draws {
    let seed = suite.seed(ofDraw: cases + index)
    let draw = Draw(ChoiceSequence(seed: seed, case: index, of: collector.draws))
    _ = try PropertyFailure.failure(of: body, on: draw)
  }
}

/// Returns the smallest failure of a property that shrinking finds, beginning with one that is known.
private func smallest(
  _ failure: PropertyFailure, of body: (Draw) throws -> Void, startingWith choices: DrawnChoices
) throws -> PropertyFailure {
  var smallest = failure
  var known = choices.numbers
  var patience = 2
  try withoutActuallyEscaping(body) { body in
    var shrinker = Shrinker(choices, budget: failure.shrinkingBudget) { choices in
      guard patience > 0 else { throw ShrinkingTakesTooLong() }
      let draw = Draw(ChoiceSequence(replaying: choices))
      guard let found = try PropertyFailure.failure(of: body, on: draw) else { return nil }
      if found.hasCostALimit { patience -= 1 }
      guard found.isLike(failure) else { return nil }
      // A failure that the shrinker does not keep is not shown either.
      if Shrinker.isSmaller(draw.drawn, than: known) { (smallest, known) = (found, draw.drawn) }
      return draw.drawnChoices
    }
    do {
      _ = try shrinker.shrink()
    } catch is ShrinkingTakesTooLong {}
  }
  return smallest
}

/// Smaller inputs have made the solution hang or run out of memory twice, which can take many seconds.
private struct ShrinkingTakesTooLong: Error {}
