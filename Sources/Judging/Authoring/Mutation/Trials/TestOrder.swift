/// The order in which tests run on a mutant that the first failure is enough for.
///
/// Most mutants die of any test, so the order decides what they cost. A few mutants, spread over the source, run
/// all tests; then comes first the test that kills most of them, next the one that kills most of the others, and
/// so on. Nothing in it depends on time or on chance, so that the test that is told to have killed a mutant is
/// the same every time.
struct TestOrder: Equatable {
  /// The identifiers of the tests.
  let tests: [String]

  /// How many mutants run all tests.
  private static let sampleSize = 16

  /// The positions of the mutants that run all tests.
  static func sample(of count: Int) -> [Int] {
    guard count > sampleSize else { return Array(0..<count) }
    return (0..<sampleSize).map { $0 * count / sampleSize }
  }

  /// Orders tests.
  ///
  /// - Parameters:
  ///   - tests: The tests in the order of the suite, which decides where nothing else does.
  ///   - kills: For each mutant that ran all tests, those that failed.
  init(_ tests: [String], after kills: [Set<String>]) {
    var left = kills
    var waiting = tests
    var order: [String] = []
    while !waiting.isEmpty {
      let counts = waiting.map { test in left.count { $0.contains(test) } }
      guard let most = counts.max(), most > 0, let index = counts.firstIndex(of: most) else {
        break
      }
      let test = waiting.remove(at: index)
      order.append(test)
      left.removeAll { $0.contains(test) }
    }
    self.tests = order + waiting
  }
}
