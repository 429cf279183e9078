import Foundation
import Wire
import XCTest

/// Damages encoded values and headers of frames at random, always in the same order, and decodes them.
///
/// A trap would end the whole test process. `JUDGE_FUZZ_ITERATIONS` makes the runs longer; whole frames are
/// damaged in `FrameFuzzTests`.
final class MutationTests: XCTestCase {
  private var iterations: Int {
    ProcessInfo.processInfo.environment["JUDGE_FUZZ_ITERATIONS"].flatMap(Int.init) ?? 200_000
  }

  func testDamagedValuesAreErrorsOrValuesWithinTheBudget() throws {
    var mutator = Mutator(seed: 20_261_120)
    let original = Document()
    let bytes = original.bytes
    XCTAssertEqual(try Document(bytes: bytes), original)
    var outcomes: [String: Int] = [:]
    for _ in 0..<iterations {
      let damaged = mutator.mutate(bytes)
      do throws(WireError) {
        let document = try Document(bytes: damaged)
        let budget = WireDecoder.budget(forByteCount: damaged.count)
        guard document.allocatedBytes <= budget else {
          return XCTFail("\(document.allocatedBytes) bytes for \(damaged)")
        }
        outcomes["decoded", default: 0] += 1
      } catch {
        outcomes["\(error)", default: 0] += 1
      }
    }
    // The loop is worth something only if it gets past the first field in many ways.
    XCTAssertGreaterThan(outcomes["decoded"] ?? 0, iterations / 100)
    let errors: [WireError] = [
      .truncated, .countTooLarge, .invalidBool, .invalidUTF8, .invalidCase, .duplicateKey,
      .invalidRange, .trailingBytes,
    ]
    for error in errors {
      XCTAssertGreaterThan(outcomes["\(error)"] ?? 0, 0, "never met: \(error)")
    }
  }

  func testDamagedHeadersAreErrorsOrHeadersWithinTheLimit() throws {
    var mutator = Mutator(seed: 7)
    var encoder = WireEncoder()
    FrameHeader(.returned, sequence: 77, length: 1_000).encode(into: &encoder)
    let bytes = encoder.take()
    var parsed = 0
    for _ in 0..<iterations {
      let damaged = mutator.mutate(bytes)
      guard let header = try? FrameHeader(parsing: damaged[...], limit: 4_096) else { continue }
      parsed += 1
      guard (0...4_096).contains(header.length) else {
        return XCTFail("accepted the length \(header.length) of \(damaged)")
      }
    }
    XCTAssertGreaterThan(parsed, 0)
    XCTAssertLessThan(parsed, iterations)
  }
}
