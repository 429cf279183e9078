import XCTest

@testable import Isolation

final class LibraryPathTests: XCTestCase {
  private func pathToLoad(_ library: String, isTimed: Bool = true) throws -> String {
    var specification = WorkerSpecification(
      program: "/worker", library: library, contractDigest: "digest")
    specification.isTimed = isTimed
    return try XCTUnwrap(specification.pathToLoad)
  }

  func testTimedWorkersAreToldPathsOfOneLength() throws {
    let lengths = try ["/a.so", "/folder/b.so", "/" + String(repeating: "é", count: 200) + "/c.so"]
      .map { try pathToLoad($0).utf8.count }
    XCTAssertEqual(Set(lengths).count, 1)
  }

  func testAWorkerThatIsNotTimedIsToldThePathThatMessagesShow() throws {
    XCTAssertEqual(try pathToLoad("/folder/b.so", isTimed: false), "/folder/b.so")
  }

  func testTheLongerPathLeadsToTheSameFile() throws {
    let path = try pathToLoad("/dev/null")
    var (told, meant) = (stat(), stat())
    XCTAssertEqual(stat(path, &told), 0)
    XCTAssertEqual(stat("/dev/null", &meant), 0)
    XCTAssertEqual(told.st_rdev, meant.st_rdev)
  }

  func testAPathThatNearlyHasTheLengthOfTheSystemsLongestIsLeftAlone() throws {
    let longest = "/" + String(repeating: "a/", count: 2_045) + "b.so"
    XCTAssertEqual(longest.utf8.count, Int(PATH_MAX) - 1)
    XCTAssertEqual(try pathToLoad(longest), longest)
  }
}
