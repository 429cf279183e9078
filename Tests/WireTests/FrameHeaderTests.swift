import Wire
import XCTest

final class FrameHeaderTests: XCTestCase {
  private func bytes(_ header: FrameHeader) -> [UInt8] {
    var encoder = WireEncoder()
    header.encode(into: &encoder)
    return encoder.take()
  }

  private func assertParsing(
    _ bytes: [UInt8], limit: Int = 100, throws expected: FrameError, line: UInt = #line
  ) {
    do throws(FrameError) {
      let header = try FrameHeader(parsing: bytes[...], limit: limit)
      XCTFail("parsed \(header)", line: line)
    } catch {
      XCTAssertEqual(error, expected, line: line)
    }
  }

  func testTheLayoutIsTheDocumentedOne() {
    let header = FrameHeader(.run, sequence: 0x0403_0201, length: 0x0A09_0807)
    XCTAssertEqual(bytes(header), [0x4A, 0x57, 2, 3, 1, 2, 3, 4, 7, 8, 9, 10, 0, 0, 0, 0])
    XCTAssertEqual(bytes(header).count, FrameHeader.size)
  }

  func testEveryKindArrives() throws {
    for kind in FrameKind.allCases {
      let header = FrameHeader(kind, sequence: .max, length: 100)
      XCTAssertEqual(try FrameHeader(parsing: bytes(header)[...], limit: 100), header)
    }
  }

  func testThePayloadAfterAHeaderIsIgnored() throws {
    let header = FrameHeader(.call, sequence: 1, length: 2)
    XCTAssertEqual(try FrameHeader(parsing: (bytes(header) + [8, 9])[...], limit: 2), header)
  }

  func testAShortHeaderIsRefused() {
    let whole = bytes(FrameHeader(.ready, sequence: 0, length: 0))
    for count in 0..<FrameHeader.size {
      assertParsing(Array(whole.prefix(count)), throws: .truncated)
    }
  }

  func testTheMarkAndTheVersionAreChecked() {
    var wrong = bytes(FrameHeader(.ready, sequence: 0, length: 0))
    wrong[1] = 0x58
    assertParsing(wrong, throws: .wrongMagic)
    wrong[1] = 0x57
    wrong[2] = 3
    assertParsing(wrong, throws: .unknownVersion(3))
  }

  func testOnlyKnownKindsAreRead() {
    var header = bytes(FrameHeader(.ready, sequence: 0, length: 0))
    let known = Set(FrameKind.allCases.map(\.rawValue))
    for kind in UInt8.min...UInt8.max where !known.contains(kind) {
      header[3] = kind
      assertParsing(header, throws: .unknownKind(kind))
    }
  }

  func testALengthAboveTheLimitIsRefused() throws {
    XCTAssertNoThrow(
      try FrameHeader(
        parsing: bytes(FrameHeader(.returned, sequence: 1, length: 100))[...], limit: 100))
    assertParsing(
      bytes(FrameHeader(.returned, sequence: 1, length: 101)),
      throws: .tooLong(length: 101, limit: 100))
    var huge = bytes(FrameHeader(.returned, sequence: 1, length: 0))
    huge.replaceSubrange(8..<16, with: [UInt8](repeating: 0xFF, count: 8))
    assertParsing(huge, limit: .max, throws: .tooLong(length: .max, limit: .max))
    assertParsing(huge, limit: -1, throws: .tooLong(length: .max, limit: -1))
  }

  func testRequestsAndRepliesAreToldApart() {
    XCTAssertEqual(
      FrameKind.allCases.filter(\.isRequest),
      [.call, .prepare, .run, .fetch, .load, .invoke, .answered, .failed, .release])
  }

  func testTheNumbersOfTheKindsAreTheDocumentedOnes() {
    let numbers = Dictionary(
      uniqueKeysWithValues: FrameKind.allCases.map { ("\($0)", $0.rawValue) })
    XCTAssertEqual(
      numbers,
      [
        "call": 1, "prepare": 2, "run": 3, "fetch": 4, "load": 5, "ready": 128, "returned": 129,
        "threw": 130, "prepared": 131, "ran": 132, "rejected": 133, "crashed": 134, "started": 135,
        "invoke": 16, "answered": 17, "failed": 18, "release": 19, "ask": 144, "rethrew": 145,
        "released": 146,
      ])
  }

  func testEveryErrorSaysWhatIsWrong() {
    let errors: [FrameError] = [
      .truncated, .wrongMagic, .unknownVersion(9), .unknownKind(77),
      .tooLong(length: 55, limit: 44),
    ]
    XCTAssertEqual(
      errors.map { "\($0)" },
      [
        "the header is shorter than 16 bytes", "the bytes do not begin with the mark of a frame",
        "version 9 is not 2", "there is no kind 77", "55 bytes are more than the limit of 44",
      ])
  }
}
