import Foundation
import XCTest

@testable import Judging

final class LinkerTests: EndToEndTestCase {
  private func libraries(
    _ source: String, as product: Linker.Product = .program
  ) throws -> Set<String> {
    let workbench = try workbench()
    let folder = try temporaryFolder()
    let file = folder.appending(path: "Solution.swift")
    try Data(source.utf8).write(to: file)
    let object = folder.appending(path: "Solution.o")
    try workbench.compiler.compile(
      Compiler.Request(
        moduleName: "Solution", sources: [file], mode: .checked, objects: [object],
        importFolders: []))
    return Set(try Linker.libraries(wantedBy: object, as: product))
  }

  func testASolutionWithoutImportsGetsOnlyWhatAllGet() throws {
    let libraries = try libraries("func f() -> Int { 1 }")
    XCTAssertTrue(libraries.isSuperset(of: ["swiftSwiftOnoneSupport", "swiftGlibc", "m"]))
    XCTAssertFalse(libraries.contains { $0.hasPrefix("Foundation") || $0.contains("ispatch") })
  }

  func testImportedModulesBringTheirLibraries() throws {
    XCTAssertTrue(
      try libraries("import Foundation\nfunc f() -> Date { Date() }")
        .isSuperset(of: ["Foundation", "FoundationEssentials"]))
    XCTAssertTrue(
      try libraries("import Synchronization\nlet a = Atomic(1)").contains("swiftSynchronization"))
    XCTAssertTrue(
      try libraries("import Dispatch\nlet q = DispatchQueue(label: \"q\")")
        .isSuperset(of: ["dispatch", "swiftDispatch"]))
  }

  func testFoundationIsLeftOutWhereNobodyChecksAndOnlyItsImportIsThere() throws {
    let logarithm = "import Foundation\nfunc f(_ x: Double) -> Double { log(x) }"
    XCTAssertFalse(try libraries(logarithm, as: .uncheckedSolution).contains("Foundation"))
    XCTAssertTrue(try libraries(logarithm).contains("Foundation"))
    for source in [
      "func f() -> Date { Date() }",
      "func f(_ x: String) -> Double { (x as NSString).doubleValue }",
      "func f(_ x: Double) -> String { String(format: \"%.2f\", x) }",
    ] {
      XCTAssertTrue(
        try libraries("import Foundation\n\(source)", as: .uncheckedSolution)
          .isSuperset(of: ["Foundation", "FoundationEssentials"]), source)
    }
  }

  func testANameThatOnlyLooksLikeALibraryIsNone() throws {
    let object = try write(Data("xx -lFoundationXYZ\0 -lFoundatio\0".utf8), as: "x.o")
    XCTAssertFalse(try Linker.libraries(wantedBy: object).contains { $0.hasPrefix("Found") })
  }

  func testWhatCannotBeLinkedIsAProblemOfTheToolchain() throws {
    let linker = Linker(toolchain: try workbench().toolchain)
    let object = try write(Data("no object".utf8), as: "broken.o")
    let program = object.deletingLastPathComponent().appending(path: "program")
    XCTAssertThrowsError(try linker.link([object], to: program, libraries: [])) { error in
      XCTAssertTrue("\(error)".hasPrefix("'program' cannot be linked.\n"), "\(error)")
    }
  }
}
