// Attack: has structures in structures, each twice as large as the one in it.
// Expect: compile-error stopped

struct S0 {
  var a = 1
  var b = 1
}
struct S1 {
  var a = S0()
  var b = S0()
}
struct S2 {
  var a = S1()
  var b = S1()
}
struct S3 {
  var a = S2()
  var b = S2()
}
struct S4 {
  var a = S3()
  var b = S3()
}
struct S5 {
  var a = S4()
  var b = S4()
}
struct S6 {
  var a = S5()
  var b = S5()
}
struct S7 {
  var a = S6()
  var b = S6()
}
struct S8 {
  var a = S7()
  var b = S7()
}
struct S9 {
  var a = S8()
  var b = S8()
}
struct S10 {
  var a = S9()
  var b = S9()
}
struct S11 {
  var a = S10()
  var b = S10()
}
struct S12 {
  var a = S11()
  var b = S11()
}
struct S13 {
  var a = S12()
  var b = S12()
}
struct S14 {
  var a = S13()
  var b = S13()
}
struct S15 {
  var a = S14()
  var b = S14()
}
struct S16 {
  var a = S15()
  var b = S15()
}
struct S17 {
  var a = S16()
  var b = S16()
}
struct S18 {
  var a = S17()
  var b = S17()
}
struct S19 {
  var a = S18()
  var b = S18()
}
struct S20 {
  var a = S19()
  var b = S19()
}
struct S21 {
  var a = S20()
  var b = S20()
}
struct S22 {
  var a = S21()
  var b = S21()
}
struct S23 {
  var a = S22()
  var b = S22()
}
struct S24 {
  var a = S23()
  var b = S23()
}
struct S25 {
  var a = S24()
  var b = S24()
}
struct S26 {
  var a = S25()
  var b = S25()
}
struct S27 {
  var a = S26()
  var b = S26()
}
let large = S27()
func size() -> Int { MemoryLayout<S27>.size }

func doubled(_ values: [Int]) -> [Int] { values.map { 2 * $0 } }
