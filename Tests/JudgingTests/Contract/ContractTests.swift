import XCTest

@testable import Judging

final class ContractTests: XCTestCase {
  private func function(
    _ name: String, _ labels: [String?] = [], of type: ContractType = .integer("Int")
  ) -> ContractFunction {
    ContractFunction(
      baseName: name,
      parameters: labels.enumerated().map {
        .init(label: $1, name: $1 ?? "value\($0)", type: type)
      },
      result: .tuple([]), canThrow: false)
  }

  private var contract: Contract {
    Contract(
      functions: [
        function("nms", [nil, "scores"]), function("iou", ["a"]), function("iou", ["b"]),
      ],
      types: [
        "Mode": ContractNamedType(
          name: "Mode",
          shape: .enumeration(cases: [.init(name: "a", payload: []), .init(name: "b", payload: [])])
        )
      ])
  }

  // MARK: - Finding functions

  func testFindsAFunctionByItsNameWithOrWithoutLabels() throws {
    XCTAssertEqual(try contract.function(named: "nms").index, 0)
    XCTAssertEqual(try contract.function(named: "nms(_:scores:)").index, 0)
    XCTAssertEqual(try contract.function(named: "iou(b:)").index, 2)
    XCTAssertEqual(try contract.function(named: "iou(b:)").function.fullName, "iou(b:)")
  }

  func testFindsTheOnlyFunctionWithoutAName() throws {
    var single = contract
    single.functions.removeLast(2)
    XCTAssertEqual(try single.function(named: nil).index, 0)
  }

  func testSaysWhichFunctionsThereAre() {
    let messages: [String?: String] = [
      "iou": "There is no single function 'iou'; the exercise has 'nms(_:scores:)', 'iou(a:)', "
        + "'iou(b:)'.",
      "sort": "There is no single function 'sort'; the exercise has 'nms(_:scores:)', 'iou(a:)', "
        + "'iou(b:)'.",
      nil:
        "The exercise has several functions; name one of 'nms(_:scores:)', 'iou(a:)', 'iou(b:)'.",
    ]
    for (name, message) in messages {
      XCTAssertThrowsError(try contract.function(named: name)) { error in
        XCTAssertEqual("\(error)", message)
      }
    }
  }

  // MARK: - Digest

  func testEqualContractsHaveEqualDigests() {
    XCTAssertEqual(contract.digest, contract.digest)
    XCTAssertEqual(contract.digest.count, 64)
  }

  func testWhateverBothEndsMustAgreeOnChangesTheDigest() {
    var changed: [Contract] = []
    func change(_ edit: (inout Contract) -> Void) {
      var copy = contract
      edit(&copy)
      changed.append(copy)
    }
    change { $0.functions.swapAt(0, 1) }
    change { $0.functions.removeLast() }
    change { $0.functions[0].parameters[0].type = .integer("Int32") }
    change { $0.functions[0].parameters[0].label = "boxes" }
    change { $0.functions[0].parameters[1].defaultValue = "3" }
    change { $0.functions[0].canThrow = true }
    change { $0.functions[0].result = .bool }
    change { contract in
      contract.types["Mode"]?.shape = .enumeration(cases: [
        .init(name: "b", payload: []), .init(name: "a", payload: []),
      ])
    }
    change { contract in
      contract.types["Mode"]?.shape = .enumeration(cases: [
        .init(name: "a", payload: [ContractField(label: nil, type: .bool)]),
        .init(name: "b", payload: []),
      ])
    }
    change { $0.types["Mode"]?.module = "ExerciseKit" }
    change { contract in
      contract.types["Mode"]?.shape = .structure(
        fields: [ContractField(label: "a", type: .bool)], validates: false)
    }
    XCTAssertEqual(Set(changed.map(\.digest) + [contract.digest]).count, changed.count + 1)
  }
}
