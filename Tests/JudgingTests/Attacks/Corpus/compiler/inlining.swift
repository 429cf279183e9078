// Attack: has a function that is copied into itself millions of times by the optimiser.
// Expect: compile-error stopped or time-limit-exceeded or accepted
// Exercise: running-sums
// Timing: yes
// Tests: testAddsUp

@inline(__always) func f0(_ x: Double) -> Double { x * 3 + 1 }
@inline(__always) func f1(_ x: Double) -> Double { f0(x) + f0(x + 1) + f0(x + 2) + f0(x + 3) }
@inline(__always) func f2(_ x: Double) -> Double { f1(x) + f1(x + 1) + f1(x + 2) + f1(x + 3) }
@inline(__always) func f3(_ x: Double) -> Double { f2(x) + f2(x + 1) + f2(x + 2) + f2(x + 3) }
@inline(__always) func f4(_ x: Double) -> Double { f3(x) + f3(x + 1) + f3(x + 2) + f3(x + 3) }
@inline(__always) func f5(_ x: Double) -> Double { f4(x) + f4(x + 1) + f4(x + 2) + f4(x + 3) }
@inline(__always) func f6(_ x: Double) -> Double { f5(x) + f5(x + 1) + f5(x + 2) + f5(x + 3) }
@inline(__always) func f7(_ x: Double) -> Double { f6(x) + f6(x + 1) + f6(x + 2) + f6(x + 3) }
@inline(__always) func f8(_ x: Double) -> Double { f7(x) + f7(x + 1) + f7(x + 2) + f7(x + 3) }
@inline(__always) func f9(_ x: Double) -> Double { f8(x) + f8(x + 1) + f8(x + 2) + f8(x + 3) }
@inline(__always) func f10(_ x: Double) -> Double { f9(x) + f9(x + 1) + f9(x + 2) + f9(x + 3) }
@inline(__always) func f11(_ x: Double) -> Double { f10(x) + f10(x + 1) + f10(x + 2) + f10(x + 3) }

func use(_ x: Double) -> Double { f11(x) }

func runningSums(_ values: [Double], startingAt start: Double = 0) throws -> [Double] {
  if start.isNaN { return [use(start)] }
  var sum = start
  return values.map {
    sum += $0
    return sum
  }
}
