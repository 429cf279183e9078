import Glibc
import XCTest

@testable import Isolation

final class BoxLevelTests: XCTestCase {
  func testEachLevelContainsTheOneBelow() {
    for (lower, higher) in zip(BoxLevel.allCases, BoxLevel.allCases.dropFirst()) {
      XCTAssertLessThan(lower, higher)
      XCTAssertTrue(higher.layers.isStrictSuperset(of: lower.layers))
    }
    XCTAssertEqual(BoxLevel.full.layers, Set(BoxLayer.allCases))
  }

  func testALevelIsReachedOnlyWithAllOfItsLayers() {
    XCTAssertEqual(BoxLevel(reachedBy: Set(BoxLayer.allCases)), .full)
    for level in BoxLevel.allCases {
      XCTAssertEqual(BoxLevel(reachedBy: level.layers), level)
      for layer in level.layers {
        let reached = BoxLevel(reachedBy: level.layers.subtracting([layer]))
        XCTAssertTrue(reached.map { $0 < level } ?? true, "\(level) without \(layer)")
      }
    }
    XCTAssertNil(BoxLevel(reachedBy: []))
  }

  func testEveryLayerSaysWhatWouldEnableIt() {
    for layer in BoxLayer.allCases {
      for code in [EPERM, EACCES, ENOSYS, EINVAL, ENOSPC, EOPNOTSUPP, ENOENT, EBUSY, EIO] {
        let missing = layer.reasonForMissing(code: code)
        XCTAssertFalse(missing.reason.isEmpty)
        XCTAssertFalse(missing.remedy.isEmpty)
        XCTAssertFalse((missing.reason + missing.remedy).hasSuffix("."))
      }
    }
  }

  func testTheLevelOfTheSystemIsGrantedAndNoHigherOne() throws {
    for level in BoxLevel.allCases {
      if let reached = BoxSupport.level, level <= reached {
        XCTAssertNoThrow(try BoxSupport.require(level))
      } else {
        XCTAssertThrowsError(try BoxSupport.require(level)) { error in
          XCTAssertTrue("\(error)".contains("'\(level.rawValue)'"), "\(error)")
          XCTAssertTrue("\(error)".contains("is missing: "), "\(error)")
        }
      }
    }
  }
}
