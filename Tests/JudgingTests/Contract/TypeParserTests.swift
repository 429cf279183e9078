import XCTest

@testable import Judging

final class TypeParserTests: XCTestCase {
  private static let precise = [
    "Int": "s:Si", "Float": "s:Sf", "Bool": "s:Sb", "String": "s:SS", "Array": "s:Sa",
    "Optional": "s:Sq", "Set": "s:Sh", "Dictionary": "s:SD", "Range": "s:Sn", "ClosedRange": "s:SN",
    "AnySequence": "s:s11AnySequenceV", "AnyIterator": "s:s11AnyIteratorV", "Sequence": "s:ST",
    "AsyncStream": "s:ScS", "AsyncThrowingStream": "s:Scs",
    "UInt8": "s:s5UInt8V", "Box": "s:11ExerciseKit3BoxV",
  ]

  /// Fragments as a symbol graph has them: names apart, everything between them in one piece.
  private func fragments(_ text: String) -> [SymbolGraph.Fragment] {
    text.matches(of: /@?\w+|[^\w@]+/).map { match in
      let piece = String(match.output)
      let precise = Self.precise[piece]
      return SymbolGraph.Fragment(
        kind: precise == nil ? "text" : "typeIdentifier", spelling: piece,
        preciseIdentifier: precise)
    }
  }

  private func parse(_ text: String) throws -> ContractType {
    var parser = TypeParser(fragments: fragments(text)) { name, precise in
      XCTAssertEqual(precise, Self.precise[name])
      return .named(name)
    }
    return try parser.parse()
  }

  func testReadsWhatSourceWouldWrite() throws {
    let types = [
      "Int", "[Int]", "[[Float]]", "Int?", "[Int?]?", "[String: [Int]]", "Set<UInt8>",
      "Range<Int>", "ClosedRange<Float>", "(Int, Float)", "(x: Int, y: [Box?])",
      "((Int, Int), Bool)",
      "[(index: Int, Box)]", "Box", "(Int, Int)?", "()",
    ]
    for type in types { XCTAssertEqual(try parse(type).source, type) }
  }

  func testReadsFunctionsAndSequences() throws {
    let types = [
      "() -> ()", "(Int) -> Bool", "(Int, Float) throws -> [Int]", "@escaping (Int) -> Int",
      "@escaping @Sendable (Int) async throws -> Box", "((Int) -> Int)?", "[(Int) -> Int]",
      "(@escaping (Int) -> Int) -> (Int) -> Int", "((Int, Int)) -> Int", "AnySequence<[Int]>",
      "AnyIterator<Int?>", "some Sequence<Int>", "AsyncStream<Int>",
      "AsyncThrowingStream<Int, any Error>", "AnySequence<(Int) -> Int>",
    ]
    for type in types { XCTAssertEqual(try parse(type).source, type) }
    XCTAssertEqual(
      try parse("(_ index: Int, _ step: Float) -> Int"), try parse("(Int, Float) -> Int"))
  }

  func testASuiteSeesFunctionsThatThrow() throws {
    let types = [
      ("(Int) -> Bool", "(Int) throws -> Bool"),
      ("@escaping (Int) -> Int", "(Int) throws -> Int"),
      ("((Int) -> Int)?", "((Int) throws -> Int)?"),
      ("[(Int) async -> Int]", "[(Int) throws -> Int]"),
      ("((Int) -> Int) -> Int", "(@escaping (Int) throws -> Int) throws -> Int"),
      ("(f: () -> Int, Int)", "(f: () throws -> Int, Int)"),
      ("some Sequence<Int>", "AnySequence<Int>"),
      ("AsyncStream<Int>", "AsyncThrowingStream<Int, any Error>"), ("[Int]", "[Int]"),
    ]
    for (type, seen) in types { XCTAssertEqual(try parse(type).clientSource, seen) }
  }

  func testLongAndShortSpellingsAreTheSameType() throws {
    let pairs = [
      ("Array<Int>", "[Int]"), ("Optional<Int>", "Int?"),
      ("Dictionary<String, Int>", "[String: Int]"),
      ("Array<Optional<Array<Int>>>", "[[Int]?]"), ("(Int)", "Int"), ("((Int))", "Int"),
      ("[String : Int]", "[String: Int]"),
    ]
    for (long, short) in pairs { XCTAssertEqual(try parse(long), try parse(short), long) }
  }

  func testANameCountsOnlyWithItsIdentifier() throws {
    // A type `Array` of the exercise's own.
    var parser = TypeParser(
      fragments: [
        SymbolGraph.Fragment(
          kind: "typeIdentifier", spelling: "Array", preciseIdentifier: "s:8Solution5ArrayV")
      ]
    ) { name, precise in
      XCTAssertEqual(precise, "s:8Solution5ArrayV")
      return .named(name)
    }
    XCTAssertEqual(try parser.parse(), .named("Array"))
  }

  func testSkipsTheNameOfAParameter() throws {
    var parser = TypeParser(fragments: fragments("scores: [Float]")) { name, _ in .named(name) }
    parser.skipPastColon()
    XCTAssertEqual(try parser.parse(), .array(.floatingPoint("Float")))
  }

  func testReadsThePayloadOfACase() throws {
    let payloads = [
      "(Int)": ["Int"], "(x: Int)": ["x: Int"], "(Int, y: Float)": ["Int", "y: Float"],
      "((Int, Int))": ["(Int, Int)"], "(box: (x: Int, y: Int))": ["box: (x: Int, y: Int)"],
    ]
    for (text, fields) in payloads {
      var parser = TypeParser(fragments: fragments(text)) { name, _ in .named(name) }
      XCTAssertEqual(try parser.parsePayload().map(\.source), fields, text)
    }
  }

  func testSaysWhatCannotBeSent() {
    let refused = [
      ("Int...", "variadic parameters are not supported; use an array"),
      ("Box.Corner", "nested types are not supported; declare the type at the top of Types.swift"),
      ("inout Int", "`inout` is not supported here"),
      ("any Box", "`any` is not supported; name a concrete type"),
      ("Int!", "an implicitly unwrapped optional has no place in an API; write `?`"),
      ("Optional<Int?>", "`Int??` has two kinds of nil; an enumeration can name them"),
      ("Range<String>", "a range of String is not supported; use numbers"),
      ("Dictionary<Int>", "it has 1 generic arguments instead of 2"),
      ("", "its type could not be read"), ("[Int", "its type could not be read"),
      ("(Int, Float", "its type could not be read"), ("Box<Int>", "its type could not be read"),
      ("Int Int", "its type could not be read"), ("Int & Float", "its type could not be read"),
    ]
    for (text, reason) in refused {
      XCTAssertThrowsError(try parse(text), text) { error in
        XCTAssertEqual((error as? TypeParser.Refusal)?.reason, reason, text)
      }
    }
  }
}
