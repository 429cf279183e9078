import CWorker
public import Wire

/// The worker's end of the pipe: serves calls to the solution until the suite hangs up.
///
/// Nothing here is trusted by the other end. The solution lives in the same process and can do whatever
/// this code can; what arrives at the suite is a claim about a return value and nothing more.
public enum Worker {
  /// A call whose arguments are decoded: calling it is the run step, and what it returns encodes the
  /// result, which is the fetch step.
  public typealias PreparedCall = () throws -> (inout WireEncoder) -> Void

  /// A function of the contract: decodes its arguments and returns the call with them.
  ///
  /// It throws `WireError` only. The type does not say so because the compiler (6.3.1) crashes on an
  /// array of closures that have both an `inout` parameter and a typed error.
  public typealias ServedFunction = (inout WireDecoder) throws -> PreparedCall

  /// The descriptors on which a worker reads requests and writes replies.
  static let requestDescriptor: Int32 = 3
  static let replyDescriptor: Int32 = 4

  /// Serves calls and returns when the suite has closed its end.
  ///
  /// To be called once, from the main thread.
  ///
  /// - Parameters:
  ///   - contract: the digest of the contract that the functions were generated from; the suite
  ///     refuses a worker that was built for another.
  ///   - functions: the contract's functions, in its order.
  public static func serve(contract: String, functions: [ServedFunction]) {
    let pipe = FramePipe(requests: requestDescriptor, replies: replyDescriptor)
    judge_worker_install_crash_reporter(pipe.replies)
    judge_worker_prepare_output()
    let loop = ServingLoop(pipe: pipe, functions: functions)
    loop.serve(contract: contract)
  }
}

/// The worker for generated code, which is compiled together with solutions: one may have a `Worker` of its own, and
/// the name of the module helps nothing, which is the same.
public typealias JudgeWorker = Worker
