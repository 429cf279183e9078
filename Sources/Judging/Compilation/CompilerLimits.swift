/// What compiling a solution may cost before the compiler is stopped.
package struct CompilerLimits: Equatable, Sendable {
  /// The CPU time of a compilation, far above what any honest solution needs.
  package var cpuSeconds: Int
  /// The address space of the compiler.
  package var memoryBytes: Int

  /// Creates limits; the defaults are those of the judge.
  package init(cpuSeconds: Int = 30, memoryBytes: Int = 4 << 30) {
    self.cpuSeconds = cpuSeconds
    self.memoryBytes = memoryBytes
  }

  /// When a compilation that begins now is given up, whatever it is doing.
  ///
  /// A guard only: a machine that is busy must not make a verdict.
  var deadline: ContinuousClock.Instant { .now + .seconds(cpuSeconds * 5 + 5) }
}
