import XCTest

@testable import Judging

final class FiguresTests: XCTestCase {
  func testWritesDurationsWithTheUnitThatSuitsThem() {
    let table: [(Duration, String)] = [
      (.zero, "0 ms"), (.nanoseconds(900), "0 ms"), (.microseconds(412), "0.41 ms"),
      (.microseconds(4_310), "4.3 ms"), (.microseconds(18_200), "18.2 ms"),
      (.milliseconds(212), "0.21 s"), (.milliseconds(2_004), "2.00 s"), (.seconds(240), "240 s"),
    ]
    for (duration, text) in table { XCTAssertEqual(Figures.seconds(duration), text) }
  }

  func testWritesRatiosWithThreeFigures() {
    let table: [(Double, String)] = [
      (0.98, "0.98"), (1.084, "1.08"), (9.996, "10.0"), (14.23, "14.2"), (99.96, "100"),
      (230.4, "230"), (.infinity, "inf"), (.nan, "nan"),
    ]
    for (ratio, text) in table { XCTAssertEqual(Figures.ratio(ratio), text) }
  }

  func testWritesBytesInPowersOf1024() {
    let table = [
      0: "0 bytes", 1023: "1023 bytes", 9_437_184: "9 MB", 512 << 20: "512 MB", 3 << 29: "1.5 GB",
    ]
    for (bytes, text) in table { XCTAssertEqual(Figures.bytes(bytes), text) }
  }

  func testGroupsDigitsByThree() {
    let table = [
      0: "0", 999: "999", 1000: "1,000", -1_234_567: "-1,234,567",
      Int.min: "-9,223,372,036,854,775,808",
    ]
    for (value, text) in table { XCTAssertEqual(Figures.grouped(value), text) }
  }

  func testWritesLimitsWithoutUselessZeros() {
    XCTAssertEqual(Figures.limit(.seconds(2)), "2 s")
    XCTAssertEqual(Figures.limit(.milliseconds(500)), "0.5 s")
    XCTAssertEqual(Figures.number(5), "5")
    XCTAssertEqual(Figures.number(.infinity), "inf")
  }
}
