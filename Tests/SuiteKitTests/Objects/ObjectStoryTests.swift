import XCTest

@testable import SuiteKit

final class ObjectStoryTests: XCTestCase {
  private func object(_ number: UInt32, isValue: Bool = false) -> ObjectReference {
    ObjectReference(number: number, type: "Node", isValue: isValue, ordinal: Int(number))
  }

  /// Notes a call with some objects that makes others.
  private func note(
    _ text: String, _ objects: [UInt32], making made: [UInt32] = [], in story: inout ObjectStory
  ) {
    let call = story.append(
      ObjectStory.Entry(text: { text }, form: .function, objects: objects.map { object($0) }))
    story.noteReceived(made.map { object($0) }, by: call)
  }

  func testACallIsShownWithWhatItMakes() {
    var story = ObjectStory()
    note("Node(1)", [], making: [1], in: &story)
    note("node1.split(2)", [1], making: [2, 3], in: &story)
    note("node1.split(9)", [1], making: Array(4...12), in: &story)
    note("node2.data", [2], in: &story)
    XCTAssertEqual(
      story.text,
      """
      let node1 = Node(1)
      let [node2, node3] = node1.split(2)
      let [node4, …, node12] = node1.split(9)
      node2.data
      """)
  }

  func testAValueIsAVariable() {
    var story = ObjectStory()
    let call = story.append(
      ObjectStory.Entry(text: { "Node(1)" }, form: .function, objects: []))
    story.noteReceived([object(1, isValue: true)], by: call)
    XCTAssertEqual(story.text, "var node1 = Node(1)")
  }

  func testWhatWasCalledMeanwhileComesBeforeTheCall() {
    var story = ObjectStory()
    note("Node(1)", [], making: [1], in: &story)
    let call = story.append(
      ObjectStory.Entry(text: { "node1.map({ … })" }, form: .function, objects: [object(1)]))
    note("node1.data", [1], in: &story)
    story.noteReceived([object(2)], by: call)
    XCTAssertEqual(
      story.text(endingWith: call),
      """
      let node1 = Node(1)
      node1.data
      let node2 = node1.map({ … })
      """)
    XCTAssertNil(story.text(endingWith: 9))
  }

  func testOfManyCallsThoseOfTheSameObjectsAreShown() {
    var story = ObjectStory()
    note("Node(1)", [], making: [1], in: &story)
    note("Node(2)", [], making: [2], in: &story)
    note("node1 + node1", [1], making: [3], in: &story)
    for _ in 0..<20 { note("node2.data", [2], in: &story) }
    note("node3.backward()", [3], in: &story)
    note("node1.grad", [1], in: &story)
    XCTAssertEqual(
      story.text,
      """
      let node1 = Node(1)
      let node3 = node1 + node1
      node3.backward()
      node1.grad
      """)
  }

  func testOfVeryManyCallsTheLastAreShown() {
    var story = ObjectStory()
    note("Node(1)", [], making: [1], in: &story)
    for index in 0..<5_000 { note("node1.set(\(index))", [1], in: &story) }
    let lines = story.text.split(separator: "\n")
    XCTAssertEqual(lines.count, ObjectStory.limits.shown + 1)
    XCTAssertEqual(lines.first, "// … 4977 calls before")
    XCTAssertEqual(lines.last, "node1.set(4999)")
  }
}
