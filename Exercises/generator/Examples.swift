import ExerciseKit
import SuiteKit
import XCTest

final class GeneratorExamples: SuiteTestCase {
  func testCountdown() throws {
    var events: [String] = []
    let countdown = try Generator(
      start: {
        events.append("start")
        return 2
      },
      resume: { n in
        events.append("resume \(n)")
        return n > 0 ? (value: 10 * n, state: n - 1) : nil
      },
      cleanUp: { events.append("clean up") })
    try expect(events, equals: [])
    try expect(countdown.next(), equals: 20)
    try expect(countdown.next(), equals: 10)
    try expect(countdown.next(), equals: nil)
    try expect(countdown.next(), equals: nil)
    try expect(events, equals: ["start", "resume 2", "resume 1", "resume 0", "clean up"])
  }

  func testPipeline() throws {
    let odd = try filtered(1...) { $0 % 2 == 1 }
    let squares = try mapped(odd) { $0 * $0 }
    try expect(Array(taken(squares, 4)), equals: [1, 9, 25, 49])
    try expect(Array(flattened([[1, 2], [], [3]])), equals: [1, 2, 3])
  }

  func testLibrary() throws {
    let tree = [4: (2, 5), 2: (1, 3)]
    let nodes = try inorder(from: 4) { node in (left: tree[node]?.0, right: tree[node]?.1) }
    try expect(Array(nodes), equals: [1, 2, 3, 4, 5])
    try expect(Array(primes().prefix(6)), equals: [2, 3, 5, 7, 11, 13])
    try expect(prime(at: 5), equals: 13)
  }
}
