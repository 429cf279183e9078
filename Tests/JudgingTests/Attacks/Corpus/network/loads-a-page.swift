// Attack: loads a page with Foundation.
// Expect: accepted or run-time-error
// Tests: testDoublesEachNumber

import Foundation
import FoundationNetworking

func attack() {
  if let url = URL(string: "http://127.0.0.1/") { _ = try? Data(contentsOf: url) }
}

func doubled(_ values: [Int]) -> [Int] {
  attack()
  return values.map { 2 * $0 }
}
