import Isolation

/// Takes the place of a solution while tests are run once more, and keeps the inputs that they ask for.
///
/// The reference answers, so that a test goes on beyond the expectation at which it ended, and its further
/// inputs, fixed or drawn, are seen too. The solution has no part in it.
final class ProbeCollector {
  /// No more inputs of this test are wanted.
  struct IsFull: Error {}

  /// The inputs so far, each of them once.
  private(set) var inputs: [Probe.Input] = []
  /// How often a property draws.
  let draws: Int
  private var known: Set<Probe.Input> = []
  private var wanted = 0
  private let reference: SolutionServer

  /// Creates a collector whose calls a server answers.
  init(reference: SolutionServer, draws: Int) {
    self.reference = reference
    self.draws = draws
  }

  /// Begins a test, of which at most so many inputs are kept.
  func beginTest(wanting count: Int) {
    wanted = count
  }

  /// Keeps an input, unless it is known or too large for many calls.
  func keep(_ input: Probe.Input) {
    guard input.bytes.count <= CounterexampleRecord.byteLimit, known.insert(input).inserted else {
      return
    }
    inputs.append(input)
    wanted -= 1
  }

  /// Keeps the input of a call and answers it.
  ///
  /// - Throws: What the reference throws; `IsFull` when the test has given enough.
  func answer<Result>(_ call: Call<Result>) throws -> Result {
    guard wanted > 0 else { throw IsFull() }
    // What an object answers depends on the calls before, and a function cannot be asked when the test is over: such
    // a call is no input that can be asked again.
    guard call.form == nil, call.holds.isEmpty else { return try reference.perform(call) }
    keep(Probe.Input(function: call.function, bytes: call.encodedArguments()))
    return try reference.perform(call)
  }
}
