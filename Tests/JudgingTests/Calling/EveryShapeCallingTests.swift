import Foundation
import XCTest

@testable import Judging

/// Arguments and results of every shape as JSON, through a worker.
final class EveryShapeCallingTests: EndToEndTestCase {
  private func caller() throws -> SolutionCaller {
    let exercise = try exercise("echo-shapes")
    return try SolutionCaller(
      Submission(contentsOf: exercise.reference), of: exercise, workbench: workbench())
  }

  func testWhatIsSentComesBack() throws {
    let table = [
      "nested": [#"[[[1.5,"nan"],[]],[]]"#], "optionals": ["null", "[1,null]"],
      "dictionary": [#"{"":[],"é\n":[1,-2]}"#],
      "table": [#"[[-1,{"a":true,"b":null}],[7,{}]]"#],
      "spans": [#"[[{"lower":0,"upper":3},{"lower":0.5,"upper":"inf"}]]"#],
      "pair": [#"[1,"a"]"#], "labelledPair": [#"{"x":1,"y":[2.0]}"#], "mixedPair": ["[1,2.0]"],
      "pairs": ["[[1,[2.0,true]]]"], "maybePair": ["null", "[1,2]"],
      "pairsByName": [#"{"a":[1,2]}"#], "point": [#"{"x":1,"y":-0.0}"#],
      "points": [#"[{"x":1,"y":2.0}]"#],
      "segments": [#"[{"start":{"x":1,"y":2.0},"end":{"x":3,"y":4.0},"tags":null}]"#],
      "watched": [#"{"x":1,"y":2}"#], "span": [#"{"lower":1,"encoder":2}"#],
      "grid": [
        #"{"cells":[[null]],"origin":{"row":1,"column":2},"names":{"a":["full","default"]}}"#
      ],
      "nothing": ["null"], "nothings": ["[null,null]"], "mode": [#""default""#],
      "single": [#""only""#], "modes": [#"["same",null]"#],
      "shape": [
        #""empty""#, #"{"circle":[1.0]}"#, #"{"rectangle":{"width":1.0,"height":2.0}}"#,
        #"{"pair":[[1,2]]}"#, #"{"boxed":{"box":{"x":1,"y":2}}}"#, #"{"labelled":{"side":null}}"#,
        #"{"mixed":[1,[{"x":1,"y":2.0}]]}"#, #"{"nothing":[null]}"#,
      ],
      "tensor": [#"{"shape":[1,2],"data":[1.0,"-inf"]}"#, #"{"shape":[],"data":[2.0]}"#],
      "labelMap": [#"{"height":1,"width":2,"data":[1,255]}"#],
      "boxes": [#"[{"x1":0.0,"y1":1.0,"x2":2.0,"y2":3.5}]"#],
      "padding": ["null", #""same""#, #"{"explicit":{"top":1,"bottom":2,"left":3,"right":4}}"#],
    ]
    let caller = try caller()
    for (function, values) in table {
      for value in values {
        let line = #"{"function":"\#(function)","arguments":{"value":\#(value)}}"#
        XCTAssertEqual(
          try caller.answer(RequestedCall(line: Data(line.utf8))).json, #"{"returns":\#(value)}"#,
          function)
      }
    }
  }

  func testArgumentsGoByTheNamesInside() throws {
    let caller = try caller()
    let line = #"{"function":"defaults","arguments":{"b":"","i":null,"f":"same"}}"#
    XCTAssertEqual(
      try caller.answer(RequestedCall(line: Data(line.utf8))).value,
      #""-3  nil [\"x\": 1] (1, y: 2.0) same rectangle(width: 1.0, height: 2.0) -inf nil""#)
  }

  func testAFunctionOfAnAmbiguousNameIsNoCall() throws {
    let caller = try caller()
    let line = #"{"function":"echo","arguments":{"value":1}}"#
    XCTAssertThrowsError(try caller.answer(RequestedCall(line: Data(line.utf8)))) { error in
      XCTAssertTrue("\(error)".hasPrefix("There is no single function 'echo'"), "\(error)")
    }
  }
}
