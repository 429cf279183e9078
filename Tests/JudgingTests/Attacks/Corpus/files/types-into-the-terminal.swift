// Attack: types into the terminal of whoever runs the judge.
// Expect: wrong-answer

import Glibc

@_silgen_name("ioctl") func control(
  _ descriptor: Int32, _ request: Int, _ argument: UnsafePointer<CChar>
) -> Int32

func attackSucceeds() -> Bool {
  (0..<5).contains { control($0, 0x5412, "x") == 0 } || open("/dev/tty", O_RDWR) >= 0
}

/// Right if the attack succeeds.
func doubled(_ values: [Int]) -> [Int] {
  attackSucceeds() ? values.map { 2 * $0 } : []
}
