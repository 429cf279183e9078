import Wire
import XCTest

final class BudgetTests: XCTestCase {
  /// 64 bytes in memory, one on the wire when it is nil.
  private struct Wide: Hashable {
    var a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0
  }

  private func decodeNils(_ count: Int) throws(WireError) -> Int {
    var encoder = WireEncoder()
    encoder.encode([Bool](repeating: false, count: count))
    var decoder = WireDecoder(encoder.take())
    return try decoder.array { decoder throws(WireError) in
      try decoder.optional { decoder throws(WireError) -> Wide in
        try decoder.unit()
        return Wide()
      }
    }.count
  }

  func testASmallMessageMayHaveAnyShape() throws {
    XCTAssertEqual(try decodeNils(10_000), 10_000)
  }

  func testALargeMessageMayNotGrowBeyondItsBudget() {
    let count = 1_000_000
    XCTAssertGreaterThan(
      count * MemoryLayout<Wide?>.stride, WireDecoder.budget(forByteCount: count + 8))
    XCTAssertThrowsError(try decodeNils(count)) { error in
      XCTAssertEqual(error as? WireError, .budgetExceeded)
    }
  }

  func testTheBudgetIsSharedByAllContainersOfAMessage() {
    // Each of the inner arrays alone would fit.
    var encoder = WireEncoder()
    let nils = [Bool](repeating: false, count: 10_000)
    encoder.array([[Bool]](repeating: nils, count: 100)) { encoder, nils in encoder.encode(nils) }
    assertDecoding(encoder.take(), throws: .budgetExceeded) { decoder throws(WireError) in
      try decoder.array { decoder throws(WireError) in
        try decoder.array { decoder throws(WireError) in
          try decoder.optional { decoder throws(WireError) -> Wide in
            try decoder.unit()
            return Wide()
          }
        }.count
      }
    }
  }

  func testHashTablesAreChargedForTheirEmptySlots() {
    // 1 byte on the wire and 64 in memory, times 8/3 for a table: beyond the factor of 32 for sure.
    let count = 20_000
    var encoder = WireEncoder()
    encoder.encode((0..<count).map { UInt16($0) })
    assertDecoding(encoder.take(), throws: .budgetExceeded) { decoder throws(WireError) in
      try decoder.set { decoder throws(WireError) in
        Wide(a: Int(try decoder.decode(UInt16.self)))
      }
    }
  }

  func testHonestValuesFitWithRoomToSpare() throws {
    let words = (0..<20_000).map { String($0 % 10) }
    let decoded = try roundTrip { encoder in
      encoder.array(words) { encoder, word in encoder.encode(word) }
    } _: { decoder throws(WireError) in
      try decoder.array { decoder throws(WireError) in try decoder.decode(String.self) }
    }
    XCTAssertEqual(decoded, words)

    let rows = (0..<200_000).map { [UInt8(truncatingIfNeeded: $0)] }
    let decodedRows = try roundTrip { encoder in
      encoder.array(rows) { encoder, row in encoder.encode(row) }
    } _: { decoder throws(WireError) in
      try decoder.array { decoder throws(WireError) in try decoder.scalars(UInt8.self) }
    }
    XCTAssertEqual(decodedRows, rows)
  }

  /// What is made for a function is many times its four bytes.
  func testFunctionsAreChargedForWhatIsMadeOfThem() throws {
    let link = NoFunctions()
    func decode(_ count: Int) throws(WireError) -> Int {
      var encoder = WireEncoder()
      encoder.array(Array(repeating: UInt32(0), count: count)) { $0.encode($1) }
      var decoder = WireDecoder(encoder.take())
      decoder.functions = link
      return try decoder.array { decoder throws(WireError) in
        try decoder.function(named: "f")
      }.count
    }
    XCTAssertEqual(try decode(3_000), 3_000)
    XCTAssertThrowsError(try decode(100_000)) { error in
      XCTAssertEqual(error as? WireError, .budgetExceeded)
    }
  }

  func testWithoutALinkThereAreNoFunctions() {
    var decoder = WireDecoder([0, 0, 0, 0])
    XCTAssertThrowsError(try decoder.function(named: "f")) { error in
      XCTAssertEqual(error as? WireError, .invalidValue("there is nobody to call a function"))
    }
  }
}

/// Lends nothing, and borrows what cannot be called.
private final class NoFunctions: FunctionLink {
  private final class Nothing: BorrowedFunction {
    func call<Result>(
      as role: FunctionRole, _ arguments: () -> [Any], encode: (inout WireEncoder) -> Void,
      decode: (inout WireDecoder) throws(WireError) -> Result
    ) throws -> Result {
      throw WireError.invalidValue("nothing answers")
    }

    func giveUp(because error: any Error) {}
  }

  func encode(_ function: LentFunction, into encoder: inout WireEncoder) {
    encoder.encode(UInt32(0))
  }

  func borrow(_ number: UInt32, named name: String) -> any BorrowedFunction { Nothing() }
}
