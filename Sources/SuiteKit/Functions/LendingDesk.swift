import Isolation
import Synchronization
import Wire

/// What a suite and one worker have lent each other: functions both ways, and objects of the worker.
final class LendingDesk {
  private let session: WorkerSession?
  /// Counts what the solution is told, and keeps this desk while the worker lives; functions hold it for longer.
  private(set) weak var server: SolutionServer?
  private var lent = LendingTable<(function: LentFunction, transcript: FunctionTranscript)>()
  /// The number of what the worker sends next.
  private var next: UInt32 = 0
  /// What of the worker's is held here; whoever lets go of something last may do so on any thread.
  private let held = Mutex(Holdings())
  /// The objects that came with the last answer.
  private(set) var receivedObjects: [ObjectReference] = []
  /// The errors that the worker was told of; it names one by its index.
  private(set) var errors: [any Error] = []
  /// The error because of which a call was given up, and the worker with it.
  private(set) var reason: (any Error)?
  /// The functions that the current call brings with it.
  var transcript = CallTranscript()

  private struct Holdings {
    /// How many objects are held.
    var objectCount = 0
    /// The functions and objects that nobody holds any more and that the worker has not been told of.
    var unheld: [UInt32] = []
  }

  /// How many functions a worker may hold at a time: enough for any solution, and little memory of ours.
  private static let mostLent = 10_000
  /// The most objects that a suite holds at a time.
  private static let mostObjects = 1 << 20

  /// Creates a desk where nothing is lent.
  ///
  /// - Parameters:
  ///   - session: The conversation with the worker; none where nothing can be called.
  ///   - server: The server whose worker it is.
  init(session: WorkerSession?, server: SolutionServer) {
    self.session = session
    self.server = server
    session?.lender = self
  }
}

// MARK: - What the worker lends

extension LendingDesk {
  /// Takes something that a worker says that it has sent.
  ///
  /// A worker numbers what it sends, and so does the suite. A number that is not the next one is not that of
  /// something that was just sent, so a solution can neither repeat nor foretell one.
  private func receive(_ number: UInt32, _ kind: String) throws(WireError) {
    guard number == next else {
      throw .invalidValue("\(kind) \(number) was not sent with this answer")
    }
    next += 1
  }

  /// Takes an object that a worker says that it has sent.
  ///
  /// - Parameters:
  ///   - number: The number, a claim of the worker.
  ///   - type: The name of the object's type.
  ///   - isValue: Whether it is a structure.
  /// - Returns: A handle, which nobody else has.
  /// - Throws: `WireError` where the number is not the next one, or there are too many objects.
  func receiveObject(
    _ number: UInt32, type: String, isValue: Bool
  ) throws(WireError) -> ObjectHandle {
    guard let server else { throw .invalidValue("an object stays in its process") }
    try receive(number, "object")
    let isOneTooMany = held.withLock { held in
      held.objectCount += 1
      return held.objectCount > Self.mostObjects
    }
    guard !isOneTooMany else {
      throw .invalidValue("more than \(Self.mostObjects) objects exist at a time")
    }
    let reference = server.objects.name(number, type: type, isValue: isValue)
    receivedObjects.append(reference)
    return ObjectHandle(desk: self, reference: reference)
  }

  /// Whether objects of the worker are held.
  var holdsObjects: Bool { held.withLock { $0.objectCount > 0 } }

  /// Forgets which objects came with earlier answers.
  func beginAnswer() {
    receivedObjects = []
  }

  /// Notes that nobody holds a function of the worker any more.
  func giveBack(_ number: UInt32) {
    held.withLock { $0.unheld.append(number) }
  }

  /// Notes that nobody holds an object of the worker any more.
  func giveBack(_ object: ObjectReference) {
    held.withLock { held in
      held.objectCount -= 1
      held.unheld.append(object.number)
    }
  }

  /// Has the worker call one of its functions and notes what comes of it.
  func invoke<Result>(
    _ number: UInt32, notingIn transcript: FunctionTranscript, _ arguments: () -> [Any],
    _ encode: (inout WireEncoder) -> Void,
    decode: (inout WireDecoder) throws(WireError) -> Result
  ) throws -> Result {
    guard let session, let server, server.isCurrent(self) else {
      throw WorkerFailure(.judgeFault("a function was called after its worker had ended"))
    }
    var encoder = WireEncoder()
    encoder.functions = self
    encode(&encoder)
    let bytes = encoder.take()
    let call = transcript.begin(arguments, byteCount: bytes.count)
    do {
      let (result, byteCount) = try server.result(
        of: { try session.invoke(function: number, arguments: bytes) }, from: self, decode)
      transcript.note(call, returned: result, byteCount: byteCount)
      return result
    } catch {
      transcript.note(call, threw: error)
      throw error
    }
  }
}

// MARK: - FunctionLink

extension LendingDesk: FunctionLink {
  func encode(_ function: LentFunction, into encoder: inout WireEncoder) {
    encoder.encode(lent.lend((function, transcript.begin(function.name, function.role))))
  }

  func borrow(
    _ number: UInt32, named name: String
  ) throws(WireError) -> any BorrowedFunction {
    try receive(number, "function")
    return SolutionFunction(number: number, name: name, desk: self, call: transcript)
  }
}

// MARK: - FunctionLender

extension LendingDesk: FunctionLender {
  func answer(function number: UInt32, arguments: [UInt8]) -> FunctionAnswer {
    guard let (function, transcript) = lent[number] else {
      return .refused("called the function \(number), which it was not lent or has given back")
    }
    let prepared: LentFunction.Call
    do {
      var decoder = WireDecoder(arguments)
      decoder.functions = self
      prepared = try function.prepare(&decoder)
    } catch {
      return .refused("called \(function.name) with arguments that cannot be decoded: \(error)")
    }
    let call = transcript.begin(prepared.arguments, byteCount: arguments.count)
    do {
      let answer =
        try server?.asking(toldOfErrors: function.canThrow, prepared.make) ?? prepared.make()
      var encoder = WireEncoder()
      encoder.functions = self
      answer.encode(&encoder)
      transcript.note(call, returned: answer.value, byteCount: encoder.bytes.count)
      guard lent.count <= Self.mostLent else {
        return .refused("holds more than \(Self.mostLent) functions of the suite")
      }
      return .returned(encoder.take())
    } catch {
      transcript.note(call, threw: error)
      guard function.canThrow, !(error is any EndOfTest) else {
        reason = error
        return .givenUp
      }
      errors.append(error)
      return .threw(
        number: UInt32(errors.count - 1), type: "\(type(of: error))", description: "\(error)")
    }
  }

  func takeBack(_ numbers: [UInt32]) {
    lent.takeBack(numbers)
  }

  func unheld() -> [UInt32] {
    held.withLock { held in
      defer { held.unheld = [] }
      return held.unheld
    }
  }
}
