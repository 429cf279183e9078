// drive ITERATIONS [SEED]: damages that many frames in each direction and says what became of them. A crash ends it
// with a signal, a hang with SIGALRM, memory over the bound or an unsound reply with 1.
import Allocations
import Glibc
import Wire

/// What a direction has cost.
struct Account {
  private var largest = 0
  private var largestShare = 0.0
  private var slowest = 0.0
  private let started = ContinuousClock.now
  private let name: String

  init(_ name: String) { self.name = name }

  /// Does a round and looks at its memory and time.
  ///
  /// - Parameters:
  ///   - index: The number of the round.
  ///   - conversation: What is read.
  ///   - bound: The most memory that may take.
  ///   - body: Reads it.
  /// - Throws: What `body` throws.
  mutating func round(
    _ index: Int, _ conversation: [UInt8], bound: Int, _ body: () throws -> Void
  ) rethrows {
    // A round takes microseconds: one that takes half a minute hangs.
    if index % 1_000 == 0 { alarm(30) }
    fuzz_reset_peak()
    let before = fuzz_in_use()
    let start = cpuSeconds()
    try body()
    slowest = max(slowest, cpuSeconds() - start)
    let used = fuzz_peak() - before
    largest = max(largest, used)
    largestShare = max(largestShare, Double(used) / Double(bound))
    guard used <= bound else {
      print("\(name), round \(index): \(used) bytes for \(conversation), the bound is \(bound)")
      exit(1)
    }
  }

  func report(_ iterations: Int, seed: UInt64) {
    alarm(0)
    let time = ContinuousClock.now - started
    print(
      """
      \(name): \(iterations) conversations, seed \(seed), \(time)
        most memory of one: \(largest) bytes, at most \(Int(largestShare * 100)) % of its bound
        most CPU time of one: \(Int(slowest * 1e6)) µs
      """)
  }

  private func cpuSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

func fuzzReplies(_ iterations: Int, seed: UInt64) {
  var fuzzer = ReplyFuzzer(seed: seed)
  var account = Account("worker to suite")
  for index in 0..<iterations {
    let conversation = fuzzer.next()
    account.round(index, conversation, bound: ReplyFuzzer.bound(forByteCount: conversation.count)) {
      fuzzer.read(conversation)
    }
  }
  account.report(iterations, seed: seed)
  for (outcome, count) in fuzzer.outcomes.sorted(by: { $0.count > $1.count }) {
    print("  \(count) \(outcome)")
  }
}

func fuzzRequests(_ iterations: Int, seed: UInt64) throws {
  var fuzzer = RequestFuzzer(seed: seed)
  var account = Account("suite to worker")
  for index in 0..<iterations {
    let conversation = fuzzer.next()
    let bound = RequestFuzzer.bound(forByteCount: conversation.count)
    try account.round(index, conversation, bound: bound) { try fuzzer.serve(conversation) }
  }
  account.report(iterations, seed: seed)
  for (kind, count) in fuzzer.replies.sorted(by: { $0.value > $1.value }) {
    print("  \(count) \(kind)")
  }
  print("  \(fuzzer.libraries) libraries asked for")
}

let iterations = CommandLine.arguments.dropFirst().first.flatMap(Int.init) ?? 10_000_000
let seed = CommandLine.arguments.dropFirst(2).first.flatMap(UInt64.init) ?? 1
fuzzReplies(iterations, seed: seed)
try fuzzRequests(iterations, seed: seed &+ 1)
