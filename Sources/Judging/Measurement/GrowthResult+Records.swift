import Isolation

extension GrowthResult {
  /// How each workload grows, in the order of the records.
  static func all(of records: [WorkloadRecord]) -> [GrowthResult] {
    var names: [String] = []
    for record in records where !names.contains(record.name) { names.append(record.name) }
    return names.compactMap { name in
      let sizes = records.filter { $0.name == name }.sorted { $0.size < $1.size }
      return Set(sizes.map(\.size)).count > 1 ? GrowthResult(name, of: sizes) : nil
    }
  }

  private init(_ name: String, of records: [WorkloadRecord]) {
    let sizes = records.map(\.size)
    let growth = Growth(sizes: sizes, rounds: records.map { $0.rounds.map(\.seconds) })
    let reference = Growth(
      sizes: sizes, rounds: records.map { $0.rounds.map(\.referenceSeconds) })
    self.init(
      workload: name, exponent: growth?.exponent,
      interval: growth?.interval.map(RatioInterval.init),
      referenceExponent: reference?.exponent,
      referenceInterval: reference?.interval.map(RatioInterval.init),
      memoryExponent: Growth.memoryExponent(
        sizes: sizes, bytes: records.compactMap(\.peakMemoryBytes)),
      referenceMemoryExponent: Growth.memoryExponent(
        sizes: sizes, bytes: records.compactMap(\.referencePeakMemoryBytes)))
  }
}
