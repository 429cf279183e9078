import XCTest

@testable import Judging

final class JudgingEnvironmentTests: XCTestCase {
  private func environment(
    _ machine: MachineRecord? = BenchSamples.machine, toolchain: String = "swift-6.3.1"
  ) -> JudgingEnvironment {
    JudgingEnvironment(
      judge: "0", toolchain: toolchain, exerciseDigest: "d", box: [], seed: 1, machine: machine)
  }

  func testTimesThatWereMeasuredAlikeNeedNoWord() {
    XCTAssertNil(JudgingEnvironment.warning(for: [environment(), environment()]))
    XCTAssertNil(JudgingEnvironment.warning(for: [environment(nil)]))
    XCTAssertNil(JudgingEnvironment.warning(for: []))
  }

  func testTimesOfDifferentMachinesAreNotComparedWithoutAWord() {
    var other = BenchSamples.machine
    other.processor = "Intel Xeon"
    XCTAssertEqual(
      JudgingEnvironment.warning(for: [environment(), environment(), environment(other)])?.english,
      "The times are of different machines (Intel Xeon and AMD EPYC) and are not comparable.")
  }

  func testTimesOfDifferentToolchainsAreNotComparedWithoutAWord() {
    XCTAssertEqual(
      JudgingEnvironment.warning(for: [environment(), environment(toolchain: "swift-6.4")])?
        .english,
      "The times are of different toolchains (swift-6.4 and swift-6.3.1).")
  }

  func testAMachineThatIsNotKnownIsNotTakenForTheSame() {
    XCTAssertEqual(
      JudgingEnvironment.warning(for: [environment(), environment(nil)])?.english
        .hasPrefix("Not all"), true
    )
    XCTAssertEqual(
      JudgingEnvironment.warning(for: [environment(nil), environment(nil)])?.english
        .hasPrefix("The results"), true)
  }
}
