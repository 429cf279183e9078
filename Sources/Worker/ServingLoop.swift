import CWorker
import Wire

/// Answers requests, one at a time, until there are no more.
struct ServingLoop {
  /// What became of the last call that was made, and has not been fetched yet.
  private enum Outcome {
    case returned((inout WireEncoder) -> Void)
    case threw(any Error)
  }

  private var pipe: FramePipe
  private let functions: [Worker.ServedFunction]

  /// The call that the next run step makes.
  private var prepared: Worker.PreparedCall?
  private var outcome: Outcome?

  /// Kept from reply to reply for its memory.
  private var encoder = WireEncoder()

  init(pipe: FramePipe, functions: [Worker.ServedFunction]) {
    self.pipe = pipe
    self.functions = functions
  }

  /// Announces the contract, then serves until the suite has closed its end.
  mutating func serve(contract: String) {
    encoder.encode(contract)
    pipe.reply(.ready, to: 0, payload: encoder.bytes)
    while let request = pipe.nextRequest() {
      encoder.removeAll()
      let kind = answer(request)
      // Before the reply: once the suite has it, it may kill this process at any moment.
      judge_worker_flush_output()
      pipe.reply(kind, to: request.sequence, payload: encoder.bytes)
    }
  }

  /// Does what a request asks for, leaves the reply's payload in `encoder` and returns the reply's kind.
  private mutating func answer(_ request: FrameHeader) -> FrameKind {
    switch request.kind {
    case .call:
      guard prepare() else { return .rejected }
      run()
      return fetch()
    case .prepare:
      return prepare() ? .prepared : .rejected
    case .run:
      guard prepared != nil else { return reject("there is no prepared call to run") }
      run()
      return .ran
    case .fetch:
      return fetch()
    case .load:
      return reject("a solution has been loaded already")
    case .ready, .returned, .threw, .prepared, .ran, .rejected, .crashed, .started:
      return reject("\(request.kind) is not a request")
    }
  }
}

// MARK: - The three steps of a call

extension ServingLoop {
  /// Decodes the arguments; on failure leaves the reason in `encoder` and returns false.
  private mutating func prepare() -> Bool {
    // Also frees what the last call left behind, which so belongs to no timed step.
    prepared = nil
    outcome = nil
    do {
      var decoder = WireDecoder(pipe.payload)
      let index = Int(try decoder.decode(UInt32.self))
      guard index < functions.count else {
        _ = reject("there is no function \(index); the contract has \(functions.count)")
        return false
      }
      prepared = try functions[index](&decoder)
      return true
    } catch {
      _ = reject("cannot decode the arguments: \(error)")
      return false
    }
  }

  /// Makes the prepared call, once: a call may use its arguments up.
  private mutating func run() {
    guard let call = prepared.take() else { return }
    do {
      outcome = .returned(try call())
    } catch {
      outcome = .threw(error)
    }
  }

  private mutating func fetch() -> FrameKind {
    switch outcome.take() {
    case .returned(let encode):
      encode(&encoder)
      return .returned
    case .threw(let error):
      encoder.encode(String(describing: type(of: error)))
      encoder.encode(String(describing: error))
      return .threw
    case nil:
      return reject("there is no result to fetch")
    }
  }

  private mutating func reject(_ reason: String) -> FrameKind {
    encoder.encode(reason)
    return .rejected
  }
}
