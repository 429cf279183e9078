/// What a server needs where the suite has asynchronous functions, in place of threads for tasks.
///
/// The tasks of the solution run one after the other on the thread that serves, the one that could go on first before
/// the others. So a solution does the same each time, and there is a moment at which all of its tasks wait. Then the
/// suite says which of its own functions returns next (`WaitingCall`): to the solution they take time, and to the suite
/// nothing does.
///
/// That holds for tasks which wait for each other and for the suite. One that sleeps, or that a thread of the solution
/// lets go on, does so when it pleases, and the suite may have been asked before.
enum TaskServing {
  /// The declarations, for the file of the server.
  static let source = """
    /// The tasks of the solution, which take turns on the thread that serves.
    private final class JudgeTasks: TaskExecutor, @unchecked Sendable {
      static let shared = JudgeTasks()

      typealias Settling = (_ hasAnswer: Bool, _ waiting: [Int]) -> Int?
      private typealias Original = @convention(thin) (UnownedJob) -> Void
      private typealias Hook = @convention(thin) (UnownedJob, Original) -> Void

      // All of these are used with the mutex held.
      private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
      private let change = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
      /// What can go on, the first next.
      private var jobs: [UnownedJob] = []
      private var firstJob = 0
      /// How many calls of asynchronous functions of the suite have begun.
      private var begun = 0
      /// The tasks that wait for such a call to return, by its number.
      private var waiting: [Int: UnsafeContinuation<Bool, Never>] = [:]
      /// The calls whose task was cancelled before it waited.
      private var cancelled: Set<Int> = []
      /// Asks the suite which call returns next.
      private var settling: Settling?

      private init() {
        pthread_mutex_init(mutex, nil)
        pthread_cond_init(change, nil)
      }

      /// Takes the place of the threads on which tasks would run.
      static func begin() {
        let hook: Hook = { job, _ in JudgeTasks.shared.enqueue(job) }
        judge_worker_place_of_hook().withMemoryRebound(to: Hook?.self, capacity: 1) {
          $0.pointee = hook
        }
      }

      private func locked<Result>(_ body: () -> Result) -> Result {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        return body()
      }

      func enqueue(_ job: UnownedJob) {
        locked {
          jobs.append(job)
          pthread_cond_signal(change)
        }
      }

      private func nextJob() -> UnownedJob? {
        locked {
          guard firstJob < jobs.count else { return nil }
          defer { firstJob += 1 }
          let job = jobs[firstJob]
          if firstJob == jobs.count - 1 {
            jobs.removeAll(keepingCapacity: true)
            firstJob = -1
          }
          return job
        }
      }

      /// Lets tasks run until something is done and all of them wait, and the suite leaves it at that.
      func run(until isDone: () -> Bool) {
        while true {
          while let job = nextJob() { job.runSynchronously(on: asUnownedTaskExecutor()) }
          let hasAnswer = locked(isDone)
          let settling = locked { self.settling }
          let numbers = locked { waiting.keys.sorted() }
          if let number = settling?(hasAnswer, numbers) {
            let task = locked { waiting.removeValue(forKey: number) }
            task?.resume(returning: true)
          } else if hasAnswer {
            return
          } else {
            // A thread of the solution may still let a task go on, and so may a time for which one sleeps.
            locked {
              while firstJob == jobs.count, !isDone() { pthread_cond_wait(change, mutex) }
            }
          }
        }
      }

      /// Notes that something is done.
      func finish(_ note: () -> Void) {
        locked {
          note()
          pthread_cond_signal(change)
        }
      }

      // MARK: - Functions of the suite

      /// Takes the function that settles which call returns next.
      func settle(by settling: @escaping Settling) {
        locked { self.settling = settling }
      }

      /// Returns the number of a call that is being made.
      func beginCall() -> Int {
        locked {
          defer { begun += 1 }
          return begun
        }
      }

      /// Waits until the suite lets a call return; says whether it did before the task was cancelled.
      func wait(for number: Int, isCancellable: Bool) async -> Bool {
        await withTaskCancellationHandler {
          await withUnsafeContinuation { task in
            let isWaiting = locked {
              guard !cancelled.contains(number) else { return false }
              waiting[number] = task
              return true
            }
            if !isWaiting { task.resume(returning: false) }
          }
        } onCancel: {
          guard isCancellable else { return }
          let task = locked {
            cancelled.insert(number)
            return waiting.removeValue(forKey: number)
          }
          task?.resume(returning: false)
        }
      }
    }

    /// Lets tasks run until one is done, and until no other can go on.
    private func judgeWaiting<Answer>(_ body: @escaping () async throws -> Answer) throws -> Answer {
      nonisolated(unsafe) let body = body
      // Used with the mutex of the tasks held.
      nonisolated(unsafe) var outcome: Swift.Result<Answer, any Error>?
      _Concurrency.Task.detached {
        let result: Swift.Result<Answer, any Error>
        do { result = .success(try await body()) } catch { result = .failure(error) }
        JudgeTasks.shared.finish { outcome = result }
      }
      JudgeTasks.shared.run { outcome != nil }
      return try outcome!.get()
    }

    /// Makes a call of an asynchronous function of the suite, which returns when the suite says so.
    private func judgeAwaiting<Answer>(
      _ call: (_ number: Int) throws -> Answer
    ) async throws -> Answer {
      // Also in a task that was cancelled: the suite sees that it still asks.
      let number = JudgeTasks.shared.beginCall()
      let answer = Swift.Result { try call(number) }
      guard await JudgeTasks.shared.wait(for: number, isCancellable: true) else {
        throw _Concurrency.CancellationError()
      }
      return try answer.get()
    }

    /// Makes a call of an asynchronous function of the suite that throws nothing.
    private func judgeAwaitingWithoutError<Answer>(_ call: (_ number: Int) -> Answer) async -> Answer {
      let number = JudgeTasks.shared.beginCall()
      let answer = call(number)
      _ = await JudgeTasks.shared.wait(for: number, isCancellable: false)
      return answer
    }

    /// Takes the function of the suite that settles which of its asynchronous functions returns next.
    private func judgeSettling(by function: any Wire.BorrowedFunction) {
      JudgeTasks.shared.settle { hasAnswer, waiting in
        function.callWithoutError(
          { [] },
          encode: { encoder in
            encoder.encode(hasAnswer)
            encoder.encode(waiting)
          },
          decode: { decoder throws(Wire.WireError) in
            try decoder.optional { decoder throws(Wire.WireError) in try decoder.decode(Int.self) }
          })
      }
    }
    """
}
