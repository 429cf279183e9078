// Attack: has patterns whose coverage takes exponential time to check.
// Expect: compile-error or accepted

func f(
  _ a: Bool, _ b0: Bool?, _ b1: Bool?, _ b2: Bool?, _ b3: Bool?, _ b4: Bool?, _ b5: Bool?,
  _ b6: Bool?, _ b7: Bool?, _ b8: Bool?, _ b9: Bool?, _ b10: Bool?, _ b11: Bool?, _ b12: Bool?,
  _ b13: Bool?, _ b14: Bool?, _ b15: Bool?
) -> Int {
  switch (a, b0, b1, b2, b3, b4, b5, b6, b7, b8, b9, b10, b11, b12, b13, b14, b15) {
  case (true, _, _, _, _, _, _, _, _, _, _, _, _, _, _, _, _): return 0
  case (_, true, _, _, _, _, _, _, _, _, _, _, _, _, _, _, _): return 1
  case (_, _, true, _, _, _, _, _, _, _, _, _, _, _, _, _, _): return 2
  case (_, _, _, true, _, _, _, _, _, _, _, _, _, _, _, _, _): return 3
  case (_, _, _, _, true, _, _, _, _, _, _, _, _, _, _, _, _): return 4
  case (_, _, _, _, _, true, _, _, _, _, _, _, _, _, _, _, _): return 5
  case (_, _, _, _, _, _, true, _, _, _, _, _, _, _, _, _, _): return 6
  case (_, _, _, _, _, _, _, true, _, _, _, _, _, _, _, _, _): return 7
  case (_, _, _, _, _, _, _, _, true, _, _, _, _, _, _, _, _): return 8
  case (_, _, _, _, _, _, _, _, _, true, _, _, _, _, _, _, _): return 9
  case (_, _, _, _, _, _, _, _, _, _, true, _, _, _, _, _, _): return 10
  case (_, _, _, _, _, _, _, _, _, _, _, true, _, _, _, _, _): return 11
  case (_, _, _, _, _, _, _, _, _, _, _, _, true, _, _, _, _): return 12
  case (_, _, _, _, _, _, _, _, _, _, _, _, _, true, _, _, _): return 13
  case (_, _, _, _, _, _, _, _, _, _, _, _, _, _, true, _, _): return 14
  case (_, _, _, _, _, _, _, _, _, _, _, _, _, _, _, true, _): return 15
  case (_, _, _, _, _, _, _, _, _, _, _, _, _, _, _, _, true): return 16
  }
}

func doubled(_ values: [Int]) -> [Int] { values.map { 2 * $0 } }
