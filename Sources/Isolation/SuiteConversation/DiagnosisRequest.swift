import Wire

/// What a suite needs to find the mistakes that fit the answers of a solution.
public struct DiagnosisRequest: Equatable, Sendable {
  /// A submission that is known to be wrong, and what is wrong with it.
  public struct WrongSubmission: Equatable, Sendable {
    /// Its name, which identifies it.
    public var name: String
    /// What is wrong, as a sentence.
    public var sentence: String
    /// The worker that serves it.
    public var worker: WorkerProgram

    /// Describes a wrong submission.
    public init(name: String, sentence: String, worker: WorkerProgram) {
      self.name = name
      self.sentence = sentence
      self.worker = worker
    }
  }

  /// The worker that serves the solution's checked build.
  public var solution: WorkerProgram
  /// The worker that serves the reference.
  public var reference: WorkerProgram
  /// The wrong submissions to compare it with.
  public var wrongSubmissions: [WrongSubmission]
  /// What a worker may use.
  public var limits: SuiteLimits

  /// Creates a request.
  public init(
    solution: WorkerProgram, reference: WorkerProgram, wrongSubmissions: [WrongSubmission],
    limits: SuiteLimits
  ) {
    self.solution = solution
    self.reference = reference
    self.wrongSubmissions = wrongSubmissions
    self.limits = limits
  }
}

// MARK: - Encoding

extension DiagnosisRequest {
  func encode(into encoder: inout WireEncoder) {
    solution.encode(into: &encoder)
    reference.encode(into: &encoder)
    encoder.array(wrongSubmissions) { encoder, submission in
      encoder.encode(submission.name)
      encoder.encode(submission.sentence)
      submission.worker.encode(into: &encoder)
    }
    limits.encode(into: &encoder)
  }

  init(from decoder: inout WireDecoder) throws(WireError) {
    solution = try WorkerProgram(from: &decoder)
    reference = try WorkerProgram(from: &decoder)
    wrongSubmissions = try decoder.array { decoder throws(WireError) in
      WrongSubmission(
        name: try decoder.decode(String.self), sentence: try decoder.decode(String.self),
        worker: try WorkerProgram(from: &decoder))
    }
    limits = try SuiteLimits(from: &decoder)
  }
}
