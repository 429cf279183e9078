import ExerciseKit

/// Returns what it is given.
func echo(_ value: Bool) -> Bool { fatalError("not solved") }

/// Returns what it is given.
func echo(_ value: String) -> String { fatalError("not solved") }

/// Returns what it is given.
func echo(_ value: Float) -> Float { fatalError("not solved") }

/// Returns what it is given.
func echo(_ value: Double) -> Double { fatalError("not solved") }

/// Returns what it is given.
func echo(_ value: Int8) -> Int8 { fatalError("not solved") }

/// Returns what it is given.
func echo(_ value: Int16) -> Int16 { fatalError("not solved") }

/// Returns what it is given.
func echo(_ value: Int32) -> Int32 { fatalError("not solved") }

/// Returns what it is given.
func echo(_ value: Int64) -> Int64 { fatalError("not solved") }

/// Returns what it is given.
func echo(_ value: Int) -> Int { fatalError("not solved") }

/// Returns what it is given.
func echo(_ value: UInt8) -> UInt8 { fatalError("not solved") }

/// Returns what it is given.
func echo(_ value: UInt16) -> UInt16 { fatalError("not solved") }

/// Returns what it is given.
func echo(_ value: UInt32) -> UInt32 { fatalError("not solved") }

/// Returns what it is given.
func echo(_ value: UInt64) -> UInt64 { fatalError("not solved") }

/// Returns what it is given.
func echo(_ value: UInt) -> UInt { fatalError("not solved") }

/// Returns what it is given.
func echoArray(_ value: [Bool]) -> [Bool] { fatalError("not solved") }

/// Returns what it is given.
func echoArray(_ value: [String]) -> [String] { fatalError("not solved") }

/// Returns what it is given.
func echoArray(_ value: [Float]) -> [Float] { fatalError("not solved") }

/// Returns what it is given.
func echoArray(_ value: [Double]) -> [Double] { fatalError("not solved") }

/// Returns what it is given.
func echoArray(_ value: [Int]) -> [Int] { fatalError("not solved") }

/// Returns what it is given.
func echoArray(_ value: [UInt8]) -> [UInt8] { fatalError("not solved") }

/// Returns what it is given.
func echoArray(_ value: [UInt64]) -> [UInt64] { fatalError("not solved") }

/// Returns what it is given.
func echoOptional(_ value: Bool?) -> Bool? { fatalError("not solved") }

/// Returns what it is given.
func echoOptional(_ value: String?) -> String? { fatalError("not solved") }

/// Returns what it is given.
func echoOptional(_ value: Float?) -> Float? { fatalError("not solved") }

/// Returns what it is given.
func echoOptional(_ value: Int?) -> Int? { fatalError("not solved") }

/// Returns what it is given.
func echoOptional(_ value: UInt64?) -> UInt64? { fatalError("not solved") }

/// Returns what it is given.
func echoSet(_ value: Set<Int>) -> Set<Int> { fatalError("not solved") }

/// Returns what it is given.
func echoSet(_ value: Set<UInt8>) -> Set<UInt8> { fatalError("not solved") }

/// Returns what it is given.
func echoSet(_ value: Set<String>) -> Set<String> { fatalError("not solved") }

/// Returns what it is given.
func echoRange(_ value: Range<Int>) -> Range<Int> { fatalError("not solved") }

/// Returns what it is given.
func echoClosedRange(_ value: ClosedRange<Int>) -> ClosedRange<Int> {
  fatalError("not solved")
}

/// Returns what it is given.
func echoRange(_ value: Range<UInt64>) -> Range<UInt64> { fatalError("not solved") }

/// Returns what it is given.
func echoRange(_ value: Range<Float>) -> Range<Float> { fatalError("not solved") }

/// Returns what it is given.
func echoClosedRange(_ value: ClosedRange<Double>) -> ClosedRange<Double> {
  fatalError("not solved")
}

/// Returns what it is given.
func nested(_ value: [[[Float]]]) -> [[[Float]]] { fatalError("not solved") }

/// Returns what it is given.
func optionals(_ value: [Int?]?) -> [Int?]? { fatalError("not solved") }

/// Returns what it is given.
func dictionary(_ value: [String: [Int]]) -> [String: [Int]] { fatalError("not solved") }

/// Returns what it is given.
func table(_ value: [Int: [String: Bool?]]) -> [Int: [String: Bool?]] {
  fatalError("not solved")
}

/// Returns what it is given.
func spans(_ value: [Range<Int>: ClosedRange<Float>]) -> [Range<Int>: ClosedRange<Float>] {
  fatalError("not solved")
}

/// Returns what it is given.
func pair(_ value: (Int, String)) -> (Int, String) { fatalError("not solved") }

/// Returns what it is given.
func labelledPair(_ value: (x: Int, y: [Float])) -> (x: Int, y: [Float]) {
  fatalError("not solved")
}

/// Returns what it is given.
func mixedPair(_ value: (Int, y: Float)) -> (Int, y: Float) { fatalError("not solved") }

/// Returns what it is given.
func pairs(_ value: [(index: Int, (Float, Bool))]) -> [(index: Int, (Float, Bool))] {
  fatalError("not solved")
}

/// Returns what it is given.
func maybePair(_ value: (Int, Int)?) -> (Int, Int)? { fatalError("not solved") }

/// Returns what it is given.
func pairsByName(_ value: [String: (x: Int, Int)]) -> [String: (x: Int, Int)] {
  fatalError("not solved")
}

/// Returns what it is given.
func point(_ value: Point) -> Point { fatalError("not solved") }

/// Returns what it is given.
func points(_ value: Set<Point>) -> Set<Point> { fatalError("not solved") }

/// Returns what it is given.
func segments(_ value: [Segment]) -> [Segment] { fatalError("not solved") }

/// Returns what it is given.
func watched(_ value: Watched) -> Watched { fatalError("not solved") }

/// Returns what it is given.
func span(_ value: Span) -> Span { fatalError("not solved") }

/// Returns what it is given.
func grid(_ value: Grid) -> Grid { fatalError("not solved") }

/// Returns what it is given.
func nothing(_ value: Nothing) -> Nothing { fatalError("not solved") }

/// Returns what it is given.
func nothings(_ value: [Nothing]) -> [Nothing] { fatalError("not solved") }

/// Returns what it is given.
func mode(_ value: Mode) -> Mode { fatalError("not solved") }

/// Returns what it is given.
func single(_ value: Single) -> Single { fatalError("not solved") }

/// Returns what it is given.
func modes(_ value: [Mode?]) -> [Mode?] { fatalError("not solved") }

/// Returns what it is given.
func shape(_ value: Shape) -> Shape { fatalError("not solved") }

/// Returns what it is given.
func shapes(_ value: [(Shape, at: Point)]) -> [(Shape, at: Point)] {
  fatalError("not solved")
}

/// Returns what it is given.
func tensor(_ value: Tensor) -> Tensor { fatalError("not solved") }

/// Returns what it is given.
func tensors(_ value: [Tensor]) -> [Tensor] { fatalError("not solved") }

/// Returns what it is given.
func labelMap(_ value: LabelMap) -> LabelMap { fatalError("not solved") }

/// Returns what it is given.
func boxes(_ value: [Box]) -> [Box] { fatalError("not solved") }

/// Returns what it is given.
func sizes(_ value: [WH]) -> [WH] { fatalError("not solved") }

/// Returns what it is given.
func options(_ value: Conv2dOptions) -> Conv2dOptions { fatalError("not solved") }

/// Returns what it is given.
func padding(_ value: Padding?) -> Padding? { fatalError("not solved") }

/// Returns what it is given, after the names that generated code uses itself.
func decoder(encoder: Int, decoder: [Int], value: (Int, result: Int)) -> [Int] {
  []
}

/// Takes nothing and returns nothing.
func touch() {
}

/// Takes something and returns nothing, spelt out.
func swallow(_ value: [Int]) {
}

/// Refuses a negative number.
func refusing(_ value: Int) throws -> Int {
  0
}

/// Has a default value for everything.
func defaults(
  _ a: Int = -3, text b: String = "a, \"b\" (", _ c: [Float]? = nil, d: [String: Int] = ["x": 1],
  e: (Int, y: Float) = (1, y: 2), f: Mode = .default, g: Shape = .rectangle(width: 1, height: 2),
  h: Float = -.infinity, i: Int? = 5
) -> String {
  ""
}
