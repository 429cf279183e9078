/// Something in which two results about the same submission differ.
package enum ResultDifference: Equatable, Sendable {
  /// The verdict on the submission.
  case verdict(was: Verdict, is: Verdict)
  /// The verdict on a test; `nil` where only the other result has the test.
  case test(id: String, was: Verdict?, is: Verdict?)
  /// What is said about a test, beside the same verdict.
  case testDetails(id: String)
  /// The verdict on a workload; `nil` where only the other result has it.
  case workload(WorkloadIdentifier, was: Verdict?, is: Verdict?)
  /// The time of a workload, by more than its intervals allow.
  case time(WorkloadIdentifier, was: RatioInterval, is: RatioInterval)
  /// A part of the document, by its key.
  case part(key: String)

  /// Whether it is about nothing but a time.
  package var isTime: Bool {
    if case .time = self { true } else { false }
  }
}

// MARK: - MessageConvertible

extension ResultDifference: MessageConvertible {
  package var message: Message {
    switch self {
    case .verdict(let was, let now): Message("\(was.words), now \(now.words)")
    case .test(let id, let was, let now): Self.change(of: .data(id), was, now)
    case .testDetails(let id): Message("\(id): the same verdict, with other details")
    case .workload(let workload, let was, let now): Self.change(of: Self.name(workload), was, now)
    case .time(let workload, let was, let now):
      Message(
        """
        \(Self.name(workload)): \(Self.text(was)) times the reference's time, now \(Self.text(now))
        """)
    case .part(let key): Message("'\(key)' is not the same")
    }
  }

  private static func change(of name: Message, _ was: Verdict?, _ now: Verdict?) -> Message {
    switch (was, now) {
    case (let was?, let now?): Message("\(name): \(was.words), now \(now.words)")
    case (let was?, nil): Message("\(name): \(was.words), not there now")
    case (nil, let now?): Message("\(name): not there before, now \(now.words)")
    case (nil, nil): name
    }
  }

  private static func name(_ workload: WorkloadIdentifier) -> Message {
    Message("'\(workload.name)' of size \(Figures.grouped(workload.size))")
  }

  private static func text(_ interval: RatioInterval) -> String {
    "\(Figures.ratio(interval.lower))–\(Figures.ratio(interval.upper))"
  }
}

// MARK: - Encodable

extension ResultDifference: Encodable {
  private enum CodingKeys: String, CodingKey {
    case kind, id, workload, size, was, `is`, key
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    switch self {
    case .verdict(let was, let now):
      try container.encode("verdict", forKey: .kind)
      try container.encode(was, forKey: .was)
      try container.encode(now, forKey: .is)
    case .test(let id, let was, let now):
      try container.encode("test", forKey: .kind)
      try container.encode(id, forKey: .id)
      try container.encodeIfPresent(was, forKey: .was)
      try container.encodeIfPresent(now, forKey: .is)
    case .testDetails(let id):
      try container.encode("test-details", forKey: .kind)
      try container.encode(id, forKey: .id)
    case .workload(let workload, let was, let now):
      try container.encode("workload", forKey: .kind)
      try container.encode(workload.name, forKey: .workload)
      try container.encode(workload.size, forKey: .size)
      try container.encodeIfPresent(was, forKey: .was)
      try container.encodeIfPresent(now, forKey: .is)
    case .time(let workload, let was, let now):
      try container.encode("time", forKey: .kind)
      try container.encode(workload.name, forKey: .workload)
      try container.encode(workload.size, forKey: .size)
      try container.encode(was, forKey: .was)
      try container.encode(now, forKey: .is)
    case .part(let key):
      try container.encode("part", forKey: .kind)
      try container.encode(key, forKey: .key)
    }
  }
}
