// Attack: declares the program's entry point.
// Expect: wrong-answer

@main
enum Main {
  static func main() { print("Executed 5 tests, with 0 failures") }
}

func doubled(_ values: [Int]) -> [Int] { [] }
