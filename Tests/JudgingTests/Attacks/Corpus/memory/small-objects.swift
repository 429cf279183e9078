// Attack: keeps ever more small objects.
// Expect: memory-limit-exceeded or time-limit-exceeded
// Tests: testDoublesEachNumber

final class Node {
  let next: Node?
  init(_ next: Node?) { self.next = next }
}

func attack() {
  var head: Node?
  while true { head = Node(head) }
}

func doubled(_ values: [Int]) -> [Int] {
  attack()
  return values.map { 2 * $0 }
}
