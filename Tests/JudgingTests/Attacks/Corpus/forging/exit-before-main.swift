// Attack: prints a passing transcript and ends the process before main begins.
// Expect: run-time-error early-exit 0

import Glibc

@section(".init_array") @used
let constructor: @convention(c) () -> Void = { attack() }

func attack() {
  let text = "Executed 5 tests, with 0 failures (0 unexpected) in 0.1 (0.1) seconds\n"
  _ = text.withCString { write(1, $0, text.utf8.count) }
  _exit(0)
}

func doubled(_ values: [Int]) -> [Int] { [] }
