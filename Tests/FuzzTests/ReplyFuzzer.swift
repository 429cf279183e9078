import Wire

@testable import Isolation

/// Damages what a worker sends, and reads it as the suite does.
struct ReplyFuzzer {
  /// What became of frames: how they were taken, or why they were not.
  private(set) var outcomes: [(outcome: Outcome, count: Int)] = []

  enum Outcome: Equatable {
    case badHeader
    case incomplete
    case crashed
    case badCrash
    case returned
    case badValue(WireError)
    case threw
    case badThrow
    case text
    case badText
    case empty
    case notEmpty
    case rethrew
    case question
    case badQuestion
    case numbers
    case badNumbers
  }

  /// The longest payload that is accepted.
  static let limit = 1 << 20

  /// The most memory that a round may take for a conversation of so many bytes: the budget of the decoder,
  /// and the conversation itself some times over, in copies and in words about it.
  static func bound(forByteCount count: Int) -> Int {
    WireDecoder.budget(forByteCount: count) + 8 * count + (16 << 10)
  }

  private var mutator: Mutator

  init(seed: UInt64) {
    mutator = Mutator(seed: seed)
    // So that to note an outcome takes no memory.
    outcomes.reserveCapacity(64)
  }

  /// The next damaged conversation.
  mutating func next() -> [UInt8] {
    let original = Frames.fromWorker[mutator.below(Frames.fromWorker.count)]
    return mutator.mutateFrames(original, kinds: FrameKind.allCases)
  }

  /// Reads a conversation to its end, or to where it is out of step.
  mutating func read(_ conversation: [UInt8]) {
    var rest = conversation[...]
    while !rest.isEmpty {
      guard let header = try? WorkerFrame.header(rest, limit: Self.limit) else {
        return note(.badHeader)
      }
      rest = rest.dropFirst(FrameHeader.size)
      guard header.length <= rest.count else { return note(.incomplete) }
      read(WorkerFrame(header: header, payload: Array(rest.prefix(header.length))))
      rest = rest.dropFirst(header.length)
    }
  }

  /// Reads a frame in every way in which a session may be waiting for it.
  private mutating func read(_ frame: WorkerFrame) {
    do throws(Interruption) {
      try frame.checkIsNoCrash()
    } catch {
      if case .crashed(let report) = error {
        _ = report.isStackOverflow
        return note(.crashed)
      }
      return note(.badCrash)
    }
    note((try? frame.text()) == nil ? .badText : .text)
    note((try? frame.expectEmpty(frame.header.kind)) == nil ? .notEmpty : .empty)
    note((try? frame.question()) == nil ? .badQuestion : .question)
    note((try? frame.numbers()) == nil ? .badNumbers : .numbers)
    switch try? frame.reply() {
    case .returned(let bytes):
      do throws(WireError) {
        _ = try Document(bytes: bytes)
        note(.returned)
      } catch {
        note(.badValue(error))
      }
    case .threw: note(.threw)
    case .rethrew: note(.rethrew)
    case nil: if frame.header.kind == .threw { note(.badThrow) }
    }
  }

  private mutating func note(_ outcome: Outcome) {
    if let index = outcomes.firstIndex(where: { $0.outcome == outcome }) {
      outcomes[index].count += 1
    } else {
      outcomes.append((outcome, 1))
    }
  }
}
