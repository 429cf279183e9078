// Attack: declares the type that serves calls.
// Expect: not accepted

enum Worker {
  static func serve(contract: String, functions: [Any]) { print("all tests passed") }
}

func doubled(_ values: [Int]) -> [Int] { [] }
