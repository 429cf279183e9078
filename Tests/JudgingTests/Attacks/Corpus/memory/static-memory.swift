// Attack: has more static memory than its limit, so that it cannot even be started.
// Expect: not accepted
// Tests: testDoublesEachNumber

nonisolated(unsafe) var first: (Block, Block, Block, Block)?
typealias Block = (Row, Row, Row, Row, Row, Row, Row, Row, Row, Row, Row, Row, Row, Row, Row, Row)
typealias Row = InlineArray<1_000_000, Int>

func doubled(_ values: [Int]) -> [Int] { values.map { 2 * $0 } }
