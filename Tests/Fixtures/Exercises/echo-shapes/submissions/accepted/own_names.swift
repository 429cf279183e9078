import ExerciseKit

func echo(_ v: Bool) -> Bool { v }
func echo(_ v: String) -> String { v }
func echo(_ v: Float) -> Float { v }
func echo(_ v: Double) -> Double { v }
func echo(_ v: Int8) -> Int8 { v }
func echo(_ v: Int16) -> Int16 { v }
func echo(_ v: Int32) -> Int32 { v }
func echo(_ v: Int64) -> Int64 { v }
func echo(_ v: Int) -> Int { v }
func echo(_ v: UInt8) -> UInt8 { v }
func echo(_ v: UInt16) -> UInt16 { v }
func echo(_ v: UInt32) -> UInt32 { v }
func echo(_ v: UInt64) -> UInt64 { v }
func echo(_ v: UInt) -> UInt { v }
func echoArray(_ v: [Bool]) -> [Bool] { v }
func echoArray(_ v: [String]) -> [String] { v }
func echoArray(_ v: [Float]) -> [Float] { v }
func echoArray(_ v: [Double]) -> [Double] { v }
func echoArray(_ v: [Int]) -> [Int] { v }
func echoArray(_ v: [UInt8]) -> [UInt8] { v }
func echoArray(_ v: [UInt64]) -> [UInt64] { v }
func echoOptional(_ v: Bool?) -> Bool? { v }
func echoOptional(_ v: String?) -> String? { v }
func echoOptional(_ v: Float?) -> Float? { v }
func echoOptional(_ v: Int?) -> Int? { v }
func echoOptional(_ v: UInt64?) -> UInt64? { v }
func echoSet(_ v: Set<Int>) -> Set<Int> { v }
func echoSet(_ v: Set<UInt8>) -> Set<UInt8> { v }
func echoSet(_ v: Set<String>) -> Set<String> { v }
func echoRange(_ v: Range<Int>) -> Range<Int> { v }
func echoClosedRange(_ v: ClosedRange<Int>) -> ClosedRange<Int> { v }
func echoRange(_ v: Range<UInt64>) -> Range<UInt64> { v }
func echoRange(_ v: Range<Float>) -> Range<Float> { v }
func echoClosedRange(_ v: ClosedRange<Double>) -> ClosedRange<Double> { v }
func nested(_ v: [[[Float]]]) -> [[[Float]]] { v }
func optionals(_ v: [Int?]?) -> [Int?]? { v }
func dictionary(_ v: [String: [Int]]) -> [String: [Int]] { v }
func table(_ v: [Int: [String: Bool?]]) -> [Int: [String: Bool?]] { v }
func spans(_ v: [Range<Int>: ClosedRange<Float>]) -> [Range<Int>: ClosedRange<Float>] { v }
func pair(_ v: (Int, String)) -> (Int, String) { v }
func labelledPair(_ v: (x: Int, y: [Float])) -> (x: Int, y: [Float]) { v }
func mixedPair(_ v: (Int, y: Float)) -> (Int, y: Float) { v }
func pairs(_ v: [(index: Int, (Float, Bool))]) -> [(index: Int, (Float, Bool))] { v }
func maybePair(_ v: (Int, Int)?) -> (Int, Int)? { v }
func pairsByName(_ v: [String: (x: Int, Int)]) -> [String: (x: Int, Int)] { v }
func point(_ v: Point) -> Point { v }
func points(_ v: Set<Point>) -> Set<Point> { v }
func segments(_ v: [Segment]) -> [Segment] { v }
func watched(_ v: Watched) -> Watched { v }
func span(_ v: Span) -> Span { v }
func grid(_ v: Grid) -> Grid { v }
func nothing(_ v: Nothing) -> Nothing { v }
func nothings(_ v: [Nothing]) -> [Nothing] { v }
func mode(_ v: Mode) -> Mode { v }
func single(_ v: Single) -> Single { v }
func modes(_ v: [Mode?]) -> [Mode?] { v }
func shape(_ v: Shape) -> Shape { v }
func shapes(_ v: [(Shape, at: Point)]) -> [(Shape, at: Point)] { v }
func tensor(_ v: Tensor) -> Tensor { v }
func tensors(_ v: [Tensor]) -> [Tensor] { v }
func labelMap(_ v: LabelMap) -> LabelMap { v }
func boxes(_ v: [Box]) -> [Box] { v }
func sizes(_ v: [WH]) -> [WH] { v }
func options(_ v: Conv2dOptions) -> Conv2dOptions { v }
func padding(_ v: Padding?) -> Padding? { v }

func decoder(encoder: Int, decoder: [Int], value: (Int, result: Int)) -> [Int] {
  [encoder] + decoder + [value.0, value.result]
}

func touch() {
}

func swallow(_ v: [Int]) {
}

func refusing(_ v: Int) throws -> Int {
  guard v >= 0 else { throw InvalidInput("\(v) is negative") }
  return v
}

func defaults(
  _ a: Int = -3, text b: String = "a, \"b\" (", _ c: [Float]? = nil, d: [String: Int] = ["x": 1],
  e: (Int, y: Float) = (1, y: 2), f: Mode = .default, g: Shape = .rectangle(width: 1, height: 2),
  h: Float = -.infinity, i: Int? = 5
) -> String {
  "\(a) \(b) \(c.map { "\($0)" } ?? "nil") \(d) \(e) \(f) \(g) \(h) \(i.map(String.init) ?? "nil")"
}

// Names that generated code has, too.
struct Coding {}
struct Served {}
struct Server {}
struct Solution {}
struct Worker {}
struct Call {}
enum Suite {}
func function0() {}
func main() {}
private let argument0 = 3
func echo(_ v: Tensor) -> Tensor { fatalError("another overload") }
func shape(_ v: Shape, twice: Bool) -> Shape { fatalError("another overload") }
