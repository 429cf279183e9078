import SuiteKit
import XCTest

/// Objects that are given functions and return them.
final class CacheTests: SuiteTestCase {
  private struct Missing: Error, Equatable {}

  func testAValueIsLoadedOnce() throws {
    var asked: [Int] = []
    let cache = try Cache {
      asked.append($0)
      return "v\($0)"
    }
    try expect([cache.value(3), cache.value(3), cache.value(4)], equals: ["v3", "v3", "v4"])
    try expect(asked, equals: [3, 4])
    try expect(cache.count, equals: 2)
    try expect(Array(cache.keys()), equals: [3, 4])
  }

  func testAFunctionThatIsSetIsCalled() throws {
    var loaded: [Int] = []
    let cache = try Cache { "\($0)" }
    try expect(cache.onLoad == nil, "Nothing is called at first.")
    try cache.set(onLoad: { loaded.append($0) })
    _ = try cache.value(7)
    try expect(loaded, equals: [7])
    try cache.onLoad?(8)
    try expect(loaded, equals: [7, 8])
  }

  func testAnErrorOfALoadComesBack() throws {
    let cache = try Cache { _ in throw Missing() }
    XCTAssertThrowsError(try cache.value(1)) { XCTAssertTrue($0 is Missing) }
    try expect(cache.count, equals: 0)
  }

  func testAChangeIsSeenByAReader() throws {
    let cache = try Cache { "\($0)" }
    let read = try cache.reader()
    try expect(read(1), equals: "1")
    try cache.update { $0 + "!" }
    try expect(read(1), equals: "1!")
    try expect(cache.value(1), equals: "1!")
  }

  func testACacheLoadsFromAnotherOne() throws {
    let inner = try Cache { "\($0)" }
    let outer = try Cache { try inner.value($0) + "?" }
    try expect(values(of: outer, [1, 2]) { $0 + "!" }, equals: ["1?!", "2?!"])
    try expect(inner.count, equals: 2)
  }

  func testObjectsAreMadeWhileOneIsCalled() throws {
    var made: [Cache] = []
    let cache = try Cache { key in
      let inner = try Cache { "\($0 + key)" }
      made.append(inner)
      return try inner.value(10)
    }
    try expect([cache.value(1), cache.value(2)], equals: ["11", "12"])
    try expect([made[0].value(0), made[1].value(0)], equals: ["1", "2"])
  }

  func testSolutionAndReferenceHaveTheirOwnObjects() throws {
    func values(_ cache: Cache) throws -> [String] { try [cache.value(1), cache.reader()(2)] }
    try expect(values(Cache { "\($0)" }), equals: values(Reference.Cache { "\($0)" }))
  }
}
