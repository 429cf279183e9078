/// What came of a call, as data: what is compared to tell one mistake from another.
enum Answer {
  case value(Value)
  /// An error was thrown, by the name of its type.
  case threw(String)

  /// Makes a call and returns what came of it.
  ///
  /// - Parameters:
  ///   - call: The call.
  ///   - server: Who is asked.
  /// - Throws: What ended the worker.
  init(to call: Call<Value>, from server: SolutionServer) throws {
    do {
      self = .value(try server.perform(call))
    } catch let error as SolutionError {
      self = .threw(error.type)
    }
  }

  /// Whether another answer is the same within a tolerance.
  func agrees(with other: Answer, within tolerance: Tolerance) -> Bool {
    switch (self, other) {
    case (.value(let left), .value(let right)):
      Difference(between: left, and: right, within: tolerance) == nil
    case (.threw(let left), .threw(let right)): left == right
    case (.value, .threw), (.threw, .value): false
    }
  }
}
