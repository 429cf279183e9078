import XCTest

@testable import SuiteKit

final class CallFormTests: XCTestCase {
  func testACallIsWrittenAsSwiftWritesIt() {
    let adam = ObjectReference(number: 7, type: "Adam", isValue: true, ordinal: 1)
    let table: [(CallForm, String, [String], String)] = [
      (.function, "gate", ["adam1", "at: 3"], "gate(adam1, at: 3)"),
      (.initializer("Adam"), "init", ["lr: 0.1"], "Adam(lr: 0.1)"),
      (.method(adam), "step", ["&[1]", "[2]"], "adam1.step(&[1], [2])"),
      (.staticMethod("Adam"), "zeros", ["2"], "Adam.zeros(2)"),
      (.getter(adam), "lr", [], "adam1.lr"),
      (.setter(adam), "lr", ["lr: Rate(x: 1)"], "adam1.lr = Rate(x: 1)"),
      (.infix, "+", ["node1", "2"], "node1 + 2"), (.prefix, "-", ["node1"], "-node1"),
      (.copy(adam), "copy", [], "adam1"),
    ]
    for (form, name, arguments, text) in table {
      XCTAssertEqual(form.text(name, arguments), text)
    }
  }

  func testAnArgumentThatChangesIsMarked() {
    XCTAssertEqual(Argument(label: "using", value: 3, isInout: true).description, "using: &3")
    XCTAssertEqual(Argument(label: nil, value: [1], isInout: true).description, "&[1]")
  }
}
