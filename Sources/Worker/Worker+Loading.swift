import CWorker
import Wire

extension Worker {
  /// Waits for the solution's library, loads it, and lets it serve until the suite has closed its end.
  ///
  /// To be called once, from the main thread. Nothing of the solution is in this process until then, so it
  /// can be started while the solution is still being compiled; and a library takes a tenth of the time to
  /// load that a process takes to start. Where many workers are wanted, this returns in many processes, all
  /// copies of one that has nothing of a solution in it either.
  ///
  /// - Parameter rehearse: Does, where this is to be copied, what every copy would do for the first time.
  public static func loadAndServe(rehearsing rehearse: () -> Void = {}) {
    if judge_worker_is_nursery() {
      self.rehearse()
      rehearse()
    }
    judge_worker_leave_nursery()
    var pipe = FramePipe(requests: requestDescriptor, replies: replyDescriptor)
    pipe.reply(.started, to: 0, payload: [])
    guard let library = library(askedForOn: &pipe) else { return }
    // It calls `serve`, and returns when that does.
    judge_worker_load(library)()
  }

  /// Waits for the request to load a library and returns its path, or nil when something else comes.
  ///
  /// The suite sends nothing after it until the solution is there, so this pipe reads nothing that is for the next
  /// one.
  static func library(askedForOn pipe: inout FramePipe) -> String? {
    guard let request = pipe.nextRequest(), request.kind == .load else { return nil }
    var decoder = WireDecoder(pipe.payload)
    return try? decoder.decode(String.self)
  }
}
