// Attack: names a type whose name doubles 25 times.
// Expect: compile-error stopped

struct G<A, B> {
  var a: A?
  var b: B?
}
typealias T0 = G<Int, Int>
typealias T1 = G<T0, T0>
typealias T2 = G<T1, T1>
typealias T3 = G<T2, T2>
typealias T4 = G<T3, T3>
typealias T5 = G<T4, T4>
typealias T6 = G<T5, T5>
typealias T7 = G<T6, T6>
typealias T8 = G<T7, T7>
typealias T9 = G<T8, T8>
typealias T10 = G<T9, T9>
typealias T11 = G<T10, T10>
typealias T12 = G<T11, T11>
typealias T13 = G<T12, T12>
typealias T14 = G<T13, T13>
typealias T15 = G<T14, T14>
typealias T16 = G<T15, T15>
typealias T17 = G<T16, T16>
typealias T18 = G<T17, T17>
typealias T19 = G<T18, T18>
typealias T20 = G<T19, T19>
typealias T21 = G<T20, T20>
typealias T22 = G<T21, T21>
typealias T23 = G<T22, T22>
typealias T24 = G<T23, T23>
typealias T25 = G<T24, T24>
let large = T25()
func show() { print(large) }

func doubled(_ values: [Int]) -> [Int] { values.map { 2 * $0 } }
