import CWorker
import Wire

/// Answers requests, one at a time, until there are no more.
///
/// While a request is being served, the solution can ask the suite to call a function that it was given. The
/// suite may then make a further request before it answers, which is served in between: requests and questions
/// are nested like calls of functions in one program.
final class ServingLoop {
  /// What became of the last call that was made, and has not been fetched yet.
  private enum Outcome {
    case returned((inout WireEncoder) -> Void)
    case threw(any Error)
  }

  private var pipe: FramePipe
  private let functions: [Worker.ServedFunction]

  /// Whoever reads or writes a frame while a request is open has it, and whoever looks at what follows.
  private let turn = Turn()
  /// The requests that are being served, the innermost last.
  private var open: [UInt32] = []
  /// The functions and the objects of the solution that the suite may name.
  private var lent = LendingTable<AnyObject>()
  /// What the suite has given back and has not ended yet.
  private var takenBack: [AnyObject] = []
  /// The functions of the suite that nobody here holds any more and that it has not been told of.
  private let unused = NumberList()

  /// The call that the next run step makes.
  private var prepared: Worker.PreparedCall?
  private var outcome: Outcome?

  /// Kept from reply to reply for its memory.
  private var spareEncoder = WireEncoder()

  init(pipe: FramePipe, functions: [Worker.ServedFunction]) {
    self.pipe = pipe
    self.functions = functions
  }

  /// Announces the contract, then serves until the suite has closed its end.
  func serve(contract: String) {
    var encoder = WireEncoder()
    encoder.encode(contract)
    pipe.reply(.ready, to: 0, payload: encoder.bytes)
    while let request = pipe.nextRequest() {
      turn.take()
      serve(request)
      turn.leave()
    }
  }

  /// Serves a request whose payload has been read.
  private func serve(_ request: FrameHeader) {
    if request.kind == .release { return takeBack() }
    open.append(request.sequence)
    var encoder = takeEncoder()
    let kind = answer(request, &encoder)
    // Before the reply: once the suite has it, it may kill this process at any moment.
    judge_worker_flush_output()
    sendUnused(during: request.sequence)
    pipe.reply(kind, to: request.sequence, payload: encoder.bytes)
    open.removeLast()
    spareEncoder = encoder
  }

  private func takeEncoder() -> WireEncoder {
    var encoder = WireEncoder()
    swap(&encoder, &spareEncoder)
    encoder.removeAll()
    encoder.functions = self
    return encoder
  }

  /// Does what a request asks for, encodes the reply's payload and returns the reply's kind.
  private func answer(_ request: FrameHeader, _ encoder: inout WireEncoder) -> FrameKind {
    switch request.kind {
    case .call, .invoke:
      var call = prepare(request.kind, &encoder)
      guard call != nil else { return .rejected }
      return reply(run(&call), &encoder)
    case .prepare:
      let call = prepare(.call, &encoder)
      // Frees what the last call left behind, which so belongs to no timed step.
      withoutTurn {
        outcome = nil
        prepared = nil
      }
      prepared = call
      return call != nil ? .prepared : .rejected
    case .run:
      var call = prepared.take()
      guard call != nil else {
        return reject("there is no prepared call to run", &encoder)
      }
      outcome = run(&call)
      return .ran
    case .fetch:
      guard let outcome = outcome.take() else {
        return reject("there is no result to fetch", &encoder)
      }
      return reply(outcome, &encoder)
    case .load:
      return reject("a solution has been loaded already", &encoder)
    default:
      return reject("\(request.kind) is not a request", &encoder)
    }
  }
}

// MARK: - The three steps of a call

extension ServingLoop {
  /// Decodes the arguments of a function of the contract, or of one that was lent; on failure encodes the
  /// reason and returns nothing.
  private func prepare(_ kind: FrameKind, _ encoder: inout WireEncoder) -> Worker.PreparedCall? {
    do {
      var decoder = WireDecoder(pipe.payload)
      decoder.functions = self
      let index = try decoder.decode(UInt32.self)
      if kind == .invoke {
        if let function = lent[index] as? LentFunction {
          let call = try function.prepare(&decoder)
          return { try call.make().encode }
        }
        _ = reject("there is no function \(index) that was lent", &encoder)
      } else {
        if index < functions.count { return try functions[Int(index)](&decoder) }
        _ = reject("there is no function \(index); the contract has \(functions.count)", &encoder)
      }
    } catch {
      _ = reject("cannot decode the arguments: \(error)", &encoder)
    }
    return nil
  }

  /// Makes a call, once: a call may use its arguments up.
  private func run(_ prepared: inout Worker.PreparedCall?) -> Outcome {
    withoutTurn {
      do {
        // Its arguments end here, where what ends may ask.
        guard let call = prepared.take() else { fatalError("A call was made twice.") }
        return .returned(try call())
      } catch {
        return .threw(error)
      }
    }
  }

  /// Lets code of the solution run, which may ask from any of its threads.
  ///
  /// What another thread has asked meanwhile was asked within the same request, and ends before this returns. So
  /// what the reply lends is numbered after what was lent on the way. The last frame may be another one then.
  private func withoutTurn<Result>(_ body: () -> Result) -> Result {
    let request = open.last
    var things: [AnyObject] = []
    swap(&things, &takenBack)
    turn.leave()
    defer {
      turn.take()
      turn.wait { open.last == request }
    }
    // An object may have something to do when it ends.
    things.removeAll()
    return body()
  }

  /// Encodes what became of a call, and lets go of it.
  private func reply(_ outcome: consuming Outcome, _ encoder: inout WireEncoder) -> FrameKind {
    let kind = encode(outcome, &encoder)
    var rest: Outcome? = consume outcome
    withoutTurn { _ = rest.take() }
    return kind
  }

  private func encode(_ outcome: borrowing Outcome, _ encoder: inout WireEncoder) -> FrameKind {
    switch outcome {
    case .returned(let encode):
      encode(&encoder)
      return .returned
    case .threw(let error as CallbackError):
      encoder.encode(error.number)
      return .rethrew
    case .threw(let error):
      encoder.encode(String(describing: type(of: error)))
      encoder.encode(String(describing: error))
      return .threw
    }
  }

  private func reject(_ reason: String, _ encoder: inout WireEncoder) -> FrameKind {
    encoder.encode(reason)
    return .rejected
  }
}

// MARK: - Functions

extension ServingLoop: FunctionLink {
  func encode(_ function: LentFunction, into encoder: inout WireEncoder) {
    encoder.encode(lend(function))
  }

  /// Keeps a function or the box of an object for the suite, and returns its number.
  func lend(_ thing: AnyObject) -> UInt32 { lent.lend(thing) }

  /// What is lent under a number.
  func thing(_ number: UInt32) -> AnyObject? { lent[number] }

  func borrow(_ number: UInt32, named name: String) -> any BorrowedFunction {
    CallerFunction(number: number, loop: self)
  }

  /// Has the suite call a function that it has lent, and returns its answer.
  ///
  /// To be called on any thread, while code of the solution runs.
  ///
  /// - Parameters:
  ///   - number: The number of the function.
  ///   - encode: Encodes the arguments.
  /// - Returns: `answered` or `failed`, with the payload.
  /// - Throws: `HungUp` where the suite is gone.
  func ask(
    _ number: UInt32, _ encode: (inout WireEncoder) -> Void
  ) throws -> (FrameKind, ArraySlice<UInt8>) {
    turn.take()
    defer { turn.leave() }
    guard let sequence = open.last else {
      fatalError("A function was called after the call that it was given to had ended.")
    }
    var encoder = takeEncoder()
    encoder.encode(number)
    encode(&encoder)
    sendUnused(during: sequence)
    pipe.reply(.ask, to: sequence, payload: encoder.bytes)
    spareEncoder = encoder
    while let frame = pipe.nextRequest() {
      switch frame.kind {
      case .answered, .failed: return (frame.kind, pipe.payload)
      default: serve(frame)
      }
    }
    throw HungUp()
  }

  /// The suite is gone, and nobody waits for what the solution makes of that.
  struct HungUp: Error {}

  /// Notes that nobody here holds a function of the suite any more; the next frame tells it.
  func giveBack(_ number: UInt32) {
    unused.append(number)
  }

  private func sendUnused(during sequence: UInt32) {
    let numbers = unused.take()
    guard !numbers.isEmpty else { return }
    var encoder = WireEncoder()
    encoder.encode(numbers)
    pipe.reply(.released, to: sequence, payload: encoder.bytes)
  }

  /// Lets go of the functions and objects that the last frame names.
  private func takeBack() {
    var decoder = WireDecoder(pipe.payload)
    takenBack += lent.takeBack((try? decoder.scalars(UInt32.self)) ?? [])
    // While a question waits for its answer, no other thread may have the turn.
    if open.isEmpty { withoutTurn {} }
  }
}
