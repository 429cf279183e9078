import Isolation

/// An error that ends a test wherever it is thrown, and that no solution may catch on its way.
protocol EndOfTest: Error {}

extension Mismatch: EndOfTest {}
extension SolutionDeath: EndOfTest {}
extension WorkerFailure: EndOfTest {}
extension ProbeCollector.IsFull: EndOfTest {}
