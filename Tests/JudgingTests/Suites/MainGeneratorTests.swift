import XCTest

@testable import Judging

final class MainGeneratorTests: XCTestCase {
  private func source(hasWorkloads: Bool = false, hasMistakes: Bool = false) -> String {
    MainGenerator(
      contract: Contract(functions: [], types: [:]),
      tests: [
        DeclaredTest(suite: "A", method: "testOne", isAsync: false, isVisible: false),
        DeclaredTest(suite: "B", method: "testTwo", isAsync: true, isVisible: false),
        DeclaredTest(suite: "A", method: "testThree", isAsync: false, isVisible: true),
      ],
      tolerance: ExerciseMetadata.Tolerance(absolute: 1e-4, relative: 0),
      hasWorkloads: hasWorkloads,
      hasMistakes: hasMistakes
    ).source
  }

  func testEveryTestIsListedOnceWithItsClass() {
    XCTAssertTrue(
      source().contains(
        """
          tests: [
                testCase([("testOne", A.testOne), ("testThree", A.testThree)]),
                testCase([("testTwo", asyncTest(B.testTwo))])
              ])
        """), source())
  }

  func testTheToleranceIsThatOfTheExercise() {
    XCTAssertTrue(source().contains("tolerance: Tolerance(absolute: 0.0001, relative: 0.0)"))
  }

  func testWorkloadsAreNamedOnlyIfThereAreAny() {
    XCTAssertTrue(source().contains("workloads: [],"))
    XCTAssertTrue(source(hasWorkloads: true).contains("workloads: workloads,"))
  }

  func testMistakesAreNamedOnlyIfThereAreAny() {
    XCTAssertTrue(source().contains("mistakes: []),"))
    XCTAssertTrue(source(hasMistakes: true).contains("mistakes: mistakes),"))
  }

  func testTheContractIsThatOfTheClient() {
    XCTAssertTrue(
      source().contains("contract: \"\(Contract(functions: [], types: [:]).digest)\""))
  }
}
