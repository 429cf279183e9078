import Dispatch
import Foundation
import Wire
import XCTest

@testable import Worker

/// Objects of a solution that a suite names by number, over files in the place of pipes.
final class ObjectServingTests: XCTestCase {
  private final class Counter { var count = 0 }

  /// Counts the objects that have ended.
  private final class Ends { var count = 0 }

  private final class Node {
    private let ends: Ends
    init(_ ends: Ends) { self.ends = ends }
    deinit { ends.count += 1 }
  }

  /// Makes a counter, counts with one, makes a sequence, makes a node, and tells how many of these have ended.
  private var functions: [Worker.ServedFunction] {
    let ends = Ends()
    return [
      { decoder throws(WireError) in { { encoder in encoder.object(Counter()) } } },
      { decoder throws(WireError) in
        let counter = try decoder.object(of: Counter.self)
        return {
          counter.count += 1
          return { encoder in encoder.encode(counter.count) }
        }
      },
      { decoder throws(WireError) in
        { { encoder in encoder.sequence(0..<1, named: "result") { $0.encode($1) } } }
      },
      { decoder throws(WireError) in { { encoder in encoder.object(Node(ends)) } } },
      { decoder throws(WireError) in { { encoder in encoder.encode(ends.count) } } },
    ]
  }

  private func bytes(_ encode: (inout WireEncoder) -> Void) -> [UInt8] {
    var encoder = WireEncoder()
    encode(&encoder)
    return encoder.take()
  }

  private func number(_ value: UInt32) -> [UInt8] { bytes { $0.encode(value) } }

  func testObjectsAndFunctionsAreCountedTogether() throws {
    let replies = try served(
      [
        request(.call, 1, function: 0), request(.call, 2, function: 2),
        request(.call, 3, function: 0),
      ], by: functions)
    XCTAssertEqual(replies.map(\.payload), [number(0), number(1), number(2)])
  }

  func testAnObjectIsChangedInItsPlace() throws {
    let count = request(.call, 2, function: 1) { $0.encode(UInt32(0)) }
    let replies = try served([request(.call, 1, function: 0), count, count], by: functions)
    XCTAssertEqual(replies.last?.payload, bytes { $0.encode(2) })
  }

  func testANumberOfSomethingElseOrOfNothingIsRefused() throws {
    let replies = try served(
      [
        request(.call, 1, function: 3), request(.call, 2, function: 2),
        request(.call, 3, function: 1) { $0.encode(UInt32(0)) },
        request(.call, 4, function: 1) { $0.encode(UInt32(1)) },
        request(.call, 5, function: 1) { $0.encode(UInt32(2)) },
        request(.invoke, 6, function: 0),
      ], by: functions)
    XCTAssertEqual(
      replies.dropFirst(2).map(\.payload),
      (0...2).map {
        text("cannot decode the arguments: there is no Counter with the number \($0)")
      } + [text("there is no function 0 that was lent")])
  }

  /// The suite counts what arrives, so a number must not be taken before the reply can be sent.
  func testWhatAnotherThreadIsAskedMeanwhileIsNumberedFirst() throws {
    let returnsWhileAsking: Worker.ServedFunction = { decoder throws(WireError) in
      let function = try decoder.function(named: "f")
      try decoder.finish()
      return {
        let isAsking = DispatchSemaphore(value: 0)
        Thread.detachNewThread {
          _ = try? function.call(
            as: .function, { [] }, encode: { _ in isAsking.signal() },
            decode: { decoder throws(WireError) in try decoder.decode(Int.self) })
        }
        isAsking.wait()
        return { encoder in encoder.object(Counter()) }
      }
    }
    let takesAWhile: Worker.ServedFunction = { decoder throws(WireError) in
      {
        // Enough for the other thread to be done, if nothing keeps it.
        usleep(20_000)
        return { encoder in encoder.object(Counter()) }
      }
    }
    let replies = try served(
      [
        request(.call, 5, function: 0) { $0.encode(UInt32(7)) }, request(.call, 6, function: 1),
        request(.answered, 5) { $0.encode(1) },
      ], by: [returnsWhileAsking, takesAWhile])
    let returned = replies.filter { $0.kind == .returned }
    XCTAssertEqual(returned.map(\.sequence), [6, 5])
    XCTAssertEqual(returned.map(\.payload), [number(0), number(1)])
  }

  func testAnObjectThatIsReleasedDuringAQuestionEnds() throws {
    let asks: Worker.ServedFunction = { decoder throws(WireError) in
      let function = try decoder.function(named: "f")
      try decoder.finish()
      return {
        let answer = try function.call(
          as: .function, { [] }, encode: { _ in },
          decode: { decoder throws(WireError) in try decoder.decode(Int.self) })
        return { encoder in encoder.encode(answer) }
      }
    }
    let replies = try served(
      [
        request(.call, 1, function: 3), request(.call, 2, function: 5) { $0.encode(UInt32(7)) },
        request(.release, 0) { $0.encode([0] as [UInt32]) },
        request(.answered, 2) { $0.encode(1) }, request(.call, 3, function: 4),
      ], by: functions + [asks])
    XCTAssertEqual(replies.map(\.kind), [.returned, .ask, .released, .returned, .returned])
    XCTAssertEqual(replies.last?.payload, bytes { $0.encode(1) })
  }

  /// It would wait for itself, if it ended where the reply is made.
  func testWhatEndsWithAnArgumentOrAResultMayAsk() throws {
    final class Asking {
      let function: any BorrowedFunction
      init(_ function: any BorrowedFunction) { self.function = function }
      deinit {
        _ = try? function.call(
          as: .function, { [] }, encode: { _ in },
          decode: { decoder throws(WireError) in try decoder.decode(Int.self) })
      }
    }
    let keeps: (Bool) -> Worker.ServedFunction = { isResult in
      { decoder throws(WireError) in
        let asking = Asking(try decoder.function(named: "f"))
        try decoder.finish()
        return {
          isResult
            ? { encoder in withExtendedLifetime(asking) { encoder.encode(1) } }
            : withExtendedLifetime(asking) { { encoder in encoder.encode(1) } }
        }
      }
    }
    for isResult in [false, true] {
      let replies = try served(
        [
          request(.call, 1, function: 0) { $0.encode(UInt32(7)) },
          request(.answered, 1) { $0.encode(1) },
        ], by: [keeps(isResult)])
      XCTAssertEqual(replies.map(\.kind), [.ask, .released, .returned], "\(isResult)")
    }
  }

  func testAnObjectThatIsReleasedEnds() throws {
    let replies = try served(
      [
        request(.call, 1, function: 3), request(.call, 2, function: 4),
        request(.release, 0) { $0.encode([0] as [UInt32]) }, request(.call, 3, function: 4),
      ], by: functions)
    XCTAssertEqual(
      replies.map(\.payload), [number(0), bytes { $0.encode(0) }, bytes { $0.encode(1) }])
  }
}
