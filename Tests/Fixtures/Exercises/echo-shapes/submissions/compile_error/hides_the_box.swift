// What is wrong: a structure of its own takes the place of ExerciseKit's.
// Noticed by: the compiler
import ExerciseKit

func echo(_ value: Bool) -> Bool { value }
func echo(_ value: String) -> String { value }
func echo(_ value: Float) -> Float { value }
func echo(_ value: Double) -> Double { value }
func echo(_ value: Int8) -> Int8 { value }
func echo(_ value: Int16) -> Int16 { value }
func echo(_ value: Int32) -> Int32 { value }
func echo(_ value: Int64) -> Int64 { value }
func echo(_ value: Int) -> Int { value }
func echo(_ value: UInt8) -> UInt8 { value }
func echo(_ value: UInt16) -> UInt16 { value }
func echo(_ value: UInt32) -> UInt32 { value }
func echo(_ value: UInt64) -> UInt64 { value }
func echo(_ value: UInt) -> UInt { value }
func echoArray(_ value: [Bool]) -> [Bool] { value }
func echoArray(_ value: [String]) -> [String] { value }
func echoArray(_ value: [Float]) -> [Float] { value }
func echoArray(_ value: [Double]) -> [Double] { value }
func echoArray(_ value: [Int]) -> [Int] { value }
func echoArray(_ value: [UInt8]) -> [UInt8] { value }
func echoArray(_ value: [UInt64]) -> [UInt64] { value }
func echoOptional(_ value: Bool?) -> Bool? { value }
func echoOptional(_ value: String?) -> String? { value }
func echoOptional(_ value: Float?) -> Float? { value }
func echoOptional(_ value: Int?) -> Int? { value }
func echoOptional(_ value: UInt64?) -> UInt64? { value }
func echoSet(_ value: Set<Int>) -> Set<Int> { value }
func echoSet(_ value: Set<UInt8>) -> Set<UInt8> { value }
func echoSet(_ value: Set<String>) -> Set<String> { value }
func echoRange(_ value: Range<Int>) -> Range<Int> { value }
func echoClosedRange(_ value: ClosedRange<Int>) -> ClosedRange<Int> { value }
func echoRange(_ value: Range<UInt64>) -> Range<UInt64> { value }
func echoRange(_ value: Range<Float>) -> Range<Float> { value }
func echoClosedRange(_ value: ClosedRange<Double>) -> ClosedRange<Double> { value }
func nested(_ value: [[[Float]]]) -> [[[Float]]] { value }
func optionals(_ value: [Int?]?) -> [Int?]? { value }
func dictionary(_ value: [String: [Int]]) -> [String: [Int]] { value }
func table(_ value: [Int: [String: Bool?]]) -> [Int: [String: Bool?]] { value }
func spans(_ value: [Range<Int>: ClosedRange<Float>]) -> [Range<Int>: ClosedRange<Float>] { value }
func pair(_ value: (Int, String)) -> (Int, String) { value }
func labelledPair(_ value: (x: Int, y: [Float])) -> (x: Int, y: [Float]) { value }
func mixedPair(_ value: (Int, y: Float)) -> (Int, y: Float) { value }
func pairs(_ value: [(index: Int, (Float, Bool))]) -> [(index: Int, (Float, Bool))] { value }
func maybePair(_ value: (Int, Int)?) -> (Int, Int)? { value }
func pairsByName(_ value: [String: (x: Int, Int)]) -> [String: (x: Int, Int)] { value }
func point(_ value: Point) -> Point { value }
func points(_ value: Set<Point>) -> Set<Point> { value }
func segments(_ value: [Segment]) -> [Segment] { value }
func watched(_ value: Watched) -> Watched { value }
func span(_ value: Span) -> Span { value }
func grid(_ value: Grid) -> Grid { value }
func nothing(_ value: Nothing) -> Nothing { value }
func nothings(_ value: [Nothing]) -> [Nothing] { value }
func mode(_ value: Mode) -> Mode { value }
func single(_ value: Single) -> Single { value }
func modes(_ value: [Mode?]) -> [Mode?] { value }
func shape(_ value: Shape) -> Shape { value }
func shapes(_ value: [(Shape, at: Point)]) -> [(Shape, at: Point)] { value }
func tensor(_ value: Tensor) -> Tensor { value }
func tensors(_ value: [Tensor]) -> [Tensor] { value }
func labelMap(_ value: LabelMap) -> LabelMap { value }
struct Box {}
func boxes(_ value: [Box]) -> [Box] { value }
func sizes(_ value: [WH]) -> [WH] { value }
func options(_ value: Conv2dOptions) -> Conv2dOptions { value }
func padding(_ value: Padding?) -> Padding? { value }

func decoder(encoder: Int, decoder: [Int], value: (Int, result: Int)) -> [Int] {
  [encoder] + decoder + [value.0, value.result]
}

func touch() {
}

func swallow(_ value: [Int]) {
}

func refusing(_ value: Int) throws -> Int {
  guard value >= 0 else { throw InvalidInput("\(value) is negative") }
  return value
}

func defaults(
  _ a: Int = -3, text b: String = "a, \"b\" (", _ c: [Float]? = nil, d: [String: Int] = ["x": 1],
  e: (Int, y: Float) = (1, y: 2), f: Mode = .default, g: Shape = .rectangle(width: 1, height: 2),
  h: Float = -.infinity, i: Int? = 5
) -> String {
  "\(a) \(b) \(c.map { "\($0)" } ?? "nil") \(d) \(e) \(f) \(g) \(h) \(i.map(String.init) ?? "nil")"
}
