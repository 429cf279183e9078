extension Suite {
  /// Makes a call where the objects are that it is made with.
  ///
  /// - Parameters:
  ///   - call: The call.
  ///   - server: Who answers it where there is no object among its arguments; the solution if it is left out.
  /// - Returns: The answer.
  /// - Throws: `SolutionError` if the solution threw; otherwise what ends the test.
  public static func perform<Result>(
    _ call: Call<Result>, otherwiseOn server: SolutionServer? = nil
  ) throws -> Result {
    // A call and what it was made with live until it is answered.
    try withExtendedLifetime(call) {
      try (call.objects.first?.server ?? server ?? solution).perform(call)
    }
  }
}
