/// Something that makes the times of a result less certain than they look, and what to do about it.
package struct TimingWarning: Sendable, Equatable {
  /// What was noticed.
  package enum Kind: String, Sendable, Equatable, Codable, CaseIterable {
    /// Other programs used the processors; the amount is how many processors' worth.
    case otherLoad = "other-load"
    /// The host gave the processors to another machine; the amount is the part of the time.
    case stolenTime = "stolen-time"
    /// The machine changed its speed; the amount is the factor between the reference's slow and fast rounds.
    case speedChange = "speed-change"
    /// The interval is wide; the amount is its width as a part of the ratio.
    case wideInterval = "wide-interval"
    /// The limit is inside of the interval, so that another measurement may come to another verdict.
    case borderline
  }

  /// What was noticed.
  package var kind: Kind
  /// How much of it, in the unit of the kind.
  package var amount: Double
  /// The workload that it is about; none if it is about all.
  package var workload: WorkloadIdentifier?

  /// States something that was noticed.
  package init(_ kind: Kind, amount: Double, workload: WorkloadIdentifier? = nil) {
    self.kind = kind
    self.amount = amount
    self.workload = workload
  }

  /// What was noticed, in a sentence.
  package var message: Message {
    let name =
      workload.map { Message("'\($0.name)' of size \(Figures.grouped($0.size))") }
      ?? Message("a workload")
    return switch kind {
    case .otherLoad:
      Message(
        "Other programs kept \(Figures.fixed(amount, 1)) processors busy during the measurement.")
    case .stolenTime:
      Message(
        "The host took \(percent) % of the processors' time for other machines.")
    case .speedChange:
      Message(
        """
        The machine changed its speed: the reference's slow rounds took \(Figures.fixed(amount, 1)) \
        times as long as its fast ones.
        """)
    case .wideInterval: Message("The interval of \(name) is \(percent) % wide.")
    case .borderline:
      Message(
        """
        The time of \(name) is as near to the limit as the noise: another measurement may come to \
        another verdict.
        """)
    }
  }

  private var percent: String { Figures.fixed(amount * 100, 0) }

  /// What to do about it.
  package var advice: Message {
    switch kind {
    case .otherLoad: Message("Close what else runs, or measure on another machine.")
    case .stolenTime: Message("Measure again later, or on a machine of its own.")
    case .speedChange: Message("Let the machine cool down, plug it in, and close what else runs.")
    case .wideInterval, .borderline: Message("Measure longer, with '--time-budget 30'.")
    }
  }
}

extension TimingWarning {
  /// Of warnings of several measurements that are about the whole machine, the worst of each kind.
  static func worst(of warnings: [TimingWarning]) -> [TimingWarning] {
    Kind.allCases.compactMap { kind in
      warnings.filter { $0.kind == kind && $0.workload == nil }.max { $0.amount < $1.amount }
    }
  }
}

// MARK: - Codable

extension TimingWarning: Codable {
  private enum CodingKeys: String, CodingKey {
    case kind
    case amount
    case workload
    case size
    case message
    case advice
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    kind = try container.decode(Kind.self, forKey: .kind)
    amount = try container.decode(Double.self, forKey: .amount)
    guard let name = try container.decodeIfPresent(String.self, forKey: .workload) else { return }
    workload = WorkloadIdentifier(name: name, size: try container.decode(Int.self, forKey: .size))
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(kind, forKey: .kind)
    try container.encode(amount, forKey: .amount)
    try container.encodeIfPresent(workload?.name, forKey: .workload)
    try container.encodeIfPresent(workload?.size, forKey: .size)
    // For who reads the document without this program.
    try container.encode(message.text(in: .english), forKey: .message)
    try container.encode(advice.text(in: .english), forKey: .advice)
  }
}
