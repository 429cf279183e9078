import XCTest

@testable import Judging

/// Every shape that cannot cross the pipe is refused with its declaration and the reason.
final class UnsupportedDeclarationTests: EndToEndTestCase {
  /// A starter of one declaration, and what the message must say about it.
  private static let table: [(name: String, source: String, declaration: String, reason: String)] =
    [
      (
        "autoclosure", "func autoclosure(_ value: @autoclosure () -> Int) {}",
        "func autoclosure(_ value: @autoclosure () -> Int)",
        "`@autoclosure` is not supported; take a function without parameters"
      ),
      (
        "typedFunction", "func typedFunction(_ body: () throws(InvalidInput) -> Int) {}",
        "func typedFunction(_ body: () throws(InvalidInput) -> Int)",
        "typed throws is not supported; write `throws`"
      ),
      (
        "changingFunction", "func changingFunction(_ body: (inout Int) -> Void) {}",
        "func changingFunction(_ body: (inout Int) -> Void)",
        "`inout` is not supported here"
      ),
      (
        "changedFunction", "func changedFunction(_ body: inout () -> Int) {}",
        "func changedFunction(_ body: inout () -> Int)",
        "`body` is an `inout` function; return the new one instead"
      ),
      (
        "rethrowing", "func rethrowing(_ body: () throws -> Int) rethrows -> Int { 1 }",
        "func rethrowing(_ body: () throws -> Int) rethrows -> Int",
        "`rethrows` is not supported; write `throws`"
      ),
      (
        "ofObjects",
        "public final class Owner {}\nfunc ofObjects(_ f: ([Owner]) -> Int) {}",
        "func ofObjects(_ f: ([Owner]) -> Int)",
        "`([Owner]) -> Int` is a function or a sequence of objects; give these one by one, or in an "
          + "array"
      ),
      (
        "objectSequence",
        "public final class Keeper { public func all() -> AnySequence<Keeper> { AnySequence([]) } }",
        "func all() -> AnySequence<Keeper>",
        "`AnySequence<Keeper>` is a function or a sequence of objects; give these one by one, or in "
          + "an array"
      ),
      (
        "waitingResult", "func waitingResult() -> () async -> Int { { 1 } }",
        "func waitingResult() -> () async -> Int",
        "an `async` function as a result is not supported; return one that is not `async`"
      ),
      (
        "decorated", "func decorated(_ f: (Decorated) -> Int) {}",
        "func decorated(_ f: (Decorated) -> Int)",
        "`Decorated` holds a function, which a solution can be given and cannot return"
      ),
      (
        "returned", "func returned() -> [Decorated] { [] }", "func returned() -> [Decorated]",
        "`Decorated` holds a function, which a solution can be given and cannot return"
      ),
      (
        "givenStream", "func givenStream(_ values: AsyncStream<Int>) {}",
        "func givenStream(_ values: AsyncStream<Int>)",
        "`AsyncStream<Int>` as an argument is not supported; take a function that gives the next "
          + "element"
      ),
      (
        "givenSequence", "func givenSequence(_ body: () -> [AnySequence<Tree>]) {}", "struct Tree",
        "`Tree` contains itself, which is not supported"
      ),
      (
        "changing", "func changing(_ values: consuming [Int]) {}",
        "func changing(_ values: consuming [Int])", "`consuming` is not supported here"
      ),
      (
        "changedResult", "func changedResult(_ result: inout Int) {}",
        "func changedResult(_ result: inout Int)",
        "an `inout` parameter cannot be called `result`"
      ),
      (
        "object", "func object(_ counter: Counter) {}", "func object(_ counter: Counter)",
        "`Counter` is neither a standard type that can be sent, nor a structure or enumeration of "
          + "ExerciseKit or of the exercise's Types.swift"
      ),
      (
        "existential", "func existential(_ value: any Equatable) {}",
        "func existential(_ value: any Equatable)",
        "`any` is not supported; name a concrete type"
      ),
      (
        "opaque", "func opaque() -> some Equatable { 1 }", "func opaque() -> some Equatable",
        "of the `some` types only `some Sequence<…>` is supported; name a concrete type"
      ),
      (
        "hiddenGeneric", "func hiddenGeneric(_ values: some Collection<Int>) {}",
        "func hiddenGeneric(_ values: some Collection<Int>)",
        "of the `some` types only `some Sequence<…>` is supported; name a concrete type"
      ),
      (
        "anything", "func anything(_ value: Any) {}", "func anything(_ value: Any)",
        "`Any` is neither a standard type that can be sent, nor a structure or enumeration of "
          + "ExerciseKit or of the exercise's Types.swift"
      ),
      (
        "letter", "func letter(_ value: Character) {}", "func letter(_ value: Character)",
        "`Character` is neither a standard type that can be sent, nor a structure or enumeration of "
          + "ExerciseKit or of the exercise's Types.swift"
      ),
      (
        "variadic", "func variadic(_ values: Int...) {}", "func variadic(_ values: Int...)",
        "variadic parameters are not supported; use an array"
      ),
      (
        "typed", "func typed() throws(InvalidInput) {}", "func typed() throws(InvalidInput)",
        "typed throws is not supported; write `throws`"
      ),
      (
        "unnamed", "func unnamed(_: Int) {}", "func unnamed(_: Int)", "every parameter needs a name"
      ),
      (
        "tree", "func tree(_ root: Tree) {}", "struct Tree",
        "`Tree` contains itself, which is not supported"
      ),
      (
        "chain", "func chain(_ first: Chain) {}", "case link(Int, Chain)",
        "`Chain` contains itself, which is not supported"
      ),
      (
        "secret", "func secret(_ value: Secret) {}", "func secret(_ value: Secret)",
        "the structure `Secret` has no initializer that takes exactly its stored properties "
          + #"["shown", "state"], labelled by their names"#
      ),
      (
        "lazy", "func lazy(_ value: Lazy) {}", "func lazy(_ value: Lazy)",
        "the structure `Lazy` has no initializer that takes exactly its stored properties "
          + #"["shown", "state"], labelled by their names"#
      ),
      (
        "perhaps", "func perhaps(_ value: Perhaps) {}", "func perhaps(_ value: Perhaps)",
        "the structure `Perhaps` has no initializer that takes exactly its stored properties "
          + #"["x"], labelled by their names"#
      ),
      (
        "renamed", "func renamed(_ value: Renamed) {}", "func renamed(_ value: Renamed)",
        "the structure `Renamed` has no initializer that takes exactly its stored properties "
          + #"["x"], labelled by their names"#
      ),
      (
        "impossible", "func impossible(_ value: Impossible) {}",
        "func impossible(_ value: Impossible)", "`Impossible` has no cases"
      ),
      (
        "inner", "func inner(_ value: Outer.Inner) {}", "func inner(_ value: Outer.Inner)",
        "nested types are not supported; declare the type at the top of Types.swift"
      ),
      (
        "alias", "func alias(_ value: Pixels) {}", "func alias(_ value: Pixels)",
        "`Pixels` is neither a structure nor an enumeration"
      ),
      (
        "twoNils", "func twoNils(_ value: Int??) {}", "func twoNils(_ value: Int??)",
        "`Int??` has two kinds of nil; an enumeration can name them"
      ),
      (
        "words", "func words(_ range: Range<String>) {}", "func words(_ range: Range<String>)",
        "a range of String is not supported; use numbers"
      ),
      (
        "unwrapped", "func unwrapped(_ value: Int!) {}", "func unwrapped(_ value: Int!)",
        "an implicitly unwrapped optional has no place in an API; write `?`"
      ),
      (
        "deep", "func deep(_ values: [String: [(Int, inside: Counter?)]]) {}",
        "func deep(_ values: [String : [(Int, inside: Counter?)]])",
        "`Counter` is neither a standard type that can be sent, nor a structure or enumeration of "
          + "ExerciseKit or of the exercise's Types.swift"
      ),
      (
        "ownStructure", "struct OwnStructure { var x: Int }\nfunc ownStructure() {}",
        "struct OwnStructure",
        "a type of the API is `public`, and a helper of the starter `private`"
      ),
      (
        "ownProtocol", "protocol OwnProtocol {}\nfunc ownProtocol() {}", "protocol OwnProtocol",
        "a type with state is a class or a structure; plain data types go to Types.swift"
      ),
      (
        "ownActor", "public actor OwnActor {}", "actor OwnActor",
        "actors are not supported; declare a class or a structure"
      ),
      (
        "ownGeneric", "public struct OwnGeneric<T> { public init() {} }", "struct OwnGeneric<T>",
        "generic types are not supported yet"
      ),
      (
        "ownParent", "open class Parent {}\npublic class OwnChild: Parent {}", "class OwnChild",
        "a class of the API cannot inherit from another one"
      ),
      (
        "ownInner", "public struct OwnOuter { public struct OwnInner {} }", "struct OwnInner",
        "nested types are not supported; declare it at the top of the file"
      ),
      (
        "ownSubscript",
        "public struct OwnSubscript { public subscript(index: Int) -> Int { index } }",
        "subscript(index: Int) -> Int { get }",
        "only methods and properties of objects are supported; use one"
      ),
      (
        "ownName", "public struct OwnName { public func calls() {} }", "func calls()",
        "`calls` is a name of the suite's own; choose another"
      ),
      (
        "ownObject",
        "public final class OwnObject { public var other: OwnObject? }", "var other: OwnObject?",
        "a property that is an object is not supported; use a method"
      ),
      (
        "ownChange",
        "public struct OwnChange {}\npublic func change(_ object: inout OwnChange) {}",
        "func change(_ object: inout OwnChange)",
        "`object` is an `inout` object; let a mutating method of its type change it"
      ),
      (
        "freeOperator",
        "public struct FreeOperator {}\npublic func + (a: FreeOperator, b: Int) -> Int { 0 }",
        "func + (a: FreeOperator, b: Int) -> Int",
        "an operator is declared in the type that it belongs to"
      ),
      (
        "twoPaddings", "func twoPaddings(a: Padding, b: Conv2dOptions) {}", "struct Conv2dOptions",
        "there are two types `Padding`, the exercise's and ExerciseKit's; rename the exercise's"
      ),
    ]

  private static let sources = CompiledSources(
    Dictionary(
      uniqueKeysWithValues: table.map { ("\($0.name).swift", "import ExerciseKit\n\($0.source)\n") }
    ).merging([
      "Types.swift": """
      final class Counter {}
      struct Tree { var children: [Tree] }
      struct Decorated { let f: (Int) -> Int }
      indirect enum Chain { case end, link(Int, Chain) }
      struct Secret {
        var shown: Int
        private var state = 3
        init(shown: Int) { self.shown = shown }
      }
      struct Lazy {
        var shown: Int
        lazy var state = 3
        init(shown: Int) { self.shown = shown }
      }
      struct Perhaps { var x: Int; init?(x: Int) { self.x = x } }
      struct Renamed { var x: Int; init(_ x: Int) { self.x = x } }
      enum Impossible {}
      struct Outer { struct Inner { var x: Int } }
      typealias Pixels = [[Float]]
      enum Padding { case none }
      """
    ]) { first, _ in first })

  func testNamesTheDeclarationAndTheReason() throws {
    for (name, _, declaration, reason) in Self.table {
      XCTAssertThrowsError(
        try Self.sources.contract(of: "\(name).swift", try workbench()), name
      ) { error in
        guard let error = error as? UnsupportedDeclaration else {
          return XCTFail("\(name): \(error)")
        }
        XCTAssertEqual(error.declaration, declaration, name)
        XCTAssertEqual(error.reason, reason, name)
      }
    }
  }

  func testNamesTheFileAndTheLine() throws {
    XCTAssertThrowsError(
      try Self.sources.contract(of: "variadic.swift", try workbench())
    ) { error in
      XCTAssertEqual(
        "\(error)",
        "variadic.swift:2: `func variadic(_ values: Int...)` cannot be called from a hidden suite: "
          + "variadic parameters are not supported; use an array")
    }
    XCTAssertThrowsError(try Self.sources.contract(of: "tree.swift", try workbench())) { error in
      XCTAssertTrue("\(error)".hasPrefix("Types.swift:2: `"), "\(error)")
    }
  }
}
