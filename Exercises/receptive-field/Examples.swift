import ExerciseKit
import SuiteKit
import XCTest

final class ReceptiveFieldExamples: SuiteTestCase {
  let conv = RFLayer(kernel: 3, padding: 1)
  let pool = RFLayer(kernel: 2, stride: 2)

  func testConvolutionPoolConvolution() throws {
    try expect(receptiveField([conv, pool, conv]), equals: (size: 8, jump: 2, start: 0.5))
    try expect(
      field(of: 0, layers: [conv, pool, conv], inputLength: 10),
      equals: (raw: -3..<5, clipped: 0..<5))
    try expect(
      field(of: 4, layers: [conv, pool, conv], inputLength: 10),
      equals: (raw: 5..<13, clipped: 5..<10)
    )
  }

  func testDilation() throws {
    let dilated = [1, 2, 4].map { RFLayer(kernel: 3, dilation: $0) }
    try expect(receptiveField(dilated), equals: (size: 15, jump: 1, start: 7))
  }

  func testBranches() throws {
    try expect(mergeBranches([[conv, conv], []]), equals: (size: 5, jump: 1))
    try expectInvalidInput {
      try mergeBranches([[RFLayer(kernel: 1, stride: 2)], [RFLayer(kernel: 1)]])
    }
    try expectInvalidInput { try mergeBranches([[RFLayer(kernel: 3)], [RFLayer(kernel: 1)]]) }
  }
}
