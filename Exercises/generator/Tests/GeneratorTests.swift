import ExerciseKit
import SuiteKit
import XCTest

final class GeneratorTests: SuiteTestCase {
  func testNothingRunsAheadOfARequest() throws {
    let story = Story()
    let generator = try story.generator(ending: 3)
    try expect(story.events, equals: [])
    _ = try generator.next()
    try expect(story.events, equals: ["start", "resume 0"])
    _ = try generator.next()
    try expect(story.events, equals: ["start", "resume 0", "resume 1"])
  }

  func testAnEmptyGeneratorCleansUpOnce() throws {
    let story = Story()
    let generator = try story.generator(ending: 0)
    try expect([generator.next(), generator.next()], equals: [nil, nil])
    try expect(story.events, equals: ["start", "resume 0", "clean up"])
  }

  func testClosingCleansUpAndEnds() throws {
    let story = Story()
    let generator = try story.generator(ending: 3)
    try expect(generator.next(), equals: 0)
    try generator.close()
    try expect(story.events, equals: ["start", "resume 0", "clean up"])
    try generator.close()
    try expect(generator.next(), equals: nil)
    try expect(story.events, equals: ["start", "resume 0", "clean up"])
  }

  func testWhatHasNotStartedHasNothingToCleanUp() throws {
    let story = Story()
    let generator = try story.generator(ending: 3)
    try generator.close()
    try expect(generator.next(), equals: nil)
    try expect(story.events, equals: [])
  }

  func testAnErrorCleansUpPassesAndEnds() throws {
    let story = Story()
    let generator = try story.generator(ending: 3, failing: 1)
    try expect(generator.next(), equals: 0)
    try expectError(Failure(place: 1)) { try generator.next() }
    try expect(story.events, equals: ["start", "resume 0", "resume 1", "clean up"])
    try expect(generator.next(), equals: nil)
    try generator.close()
    try expect(story.events, equals: ["start", "resume 0", "resume 1", "clean up"])
  }

  func testAnErrorAtTheStartEndsWithoutCleaningUp() throws {
    let story = Story()
    let generator = try story.generator(ending: 3, failing: -1)
    try expectError(Failure(place: -1)) { try generator.next() }
    try expect(generator.next(), equals: nil)
    try expect(story.events, equals: ["start"])
  }

  func testARunningGeneratorCanBeNeitherAskedNorClosed() throws {
    var generators: [Generator] = []
    let generator = try Generator(
      start: { 0 },
      resume: { state in
        try expectInvalidInput { try generators[0].next() }
        try expectInvalidInput { try generators[0].close() }
        return (value: state, state: state + 1)
      },
      cleanUp: {})
    generators = [generator]
    try expect([generator.next(), generator.next()], equals: [0, 1])
  }

  func testAGeneratorIsRunningFromItsStart() throws {
    var generators: [Generator] = []
    let generator = try Generator(
      start: {
        try expect(!generators.isEmpty, "Nothing is called before the first request.")
        try expectInvalidInput { try generators[0].next() }
        return 7
      },
      resume: { (value: $0, state: $0) }, cleanUp: {})
    generators = [generator]
    try expect(generator.next(), equals: 7)
  }

  func testAGeneratorIsRunningWhileItCleansUp() throws {
    var generators: [Generator] = []
    let generator = try Generator(
      start: { 0 }, resume: { (value: $0, state: $0 + 1) },
      cleanUp: {
        try expectInvalidInput { try generators[0].next() }
        try expectInvalidInput { try generators[0].close() }
      })
    generators = [generator]
    try expect(generator.next(), equals: 0)
    try generator.close()
    try expect(generator.next(), equals: nil)
  }

  func testTwoGeneratorsGoOnByThemselves() throws {
    let story = Story()
    let (one, two) = (try story.generator(ending: 3), try story.generator(ending: 3))
    try expect([one.next(), one.next(), two.next(), one.next()], equals: [0, 10, 0, 20])
  }

  func testAgreesWithTheReferenceOnAnyRequests() throws {
    try property(cases: 40) { draw in
      let (length, failing) = (draw.int(in: 0...3), draw.element(of: [9, -1, 0, 1, 2]))
      let requests = draw.array(count: 0...6) { $0.int(in: 0...4) < 4 }
      /// What a generator answers, and what it calls, in the order of time.
      func events(_ make: (Story) throws -> Generator) throws -> [String] {
        let story = Story()
        let generator = try make(story)
        for asksForAValue in requests {
          do {
            if asksForAValue {
              let value = try generator.next()
              story.events.append(value.map { "value \($0)" } ?? "nil")
            } else {
              try generator.close()
              story.events.append("closed")
            }
          } catch let failure as Failure {
            story.events.append("threw \(failure.place)")
          }
        }
        return story.events
      }
      try expect(
        events { try $0.generator(ending: length, failing: failing) },
        equals: events { try $0.referenceGenerator(ending: length, failing: failing) })
    }
  }
}
