import Foundation
import Isolation

/// Starts the suites of a thread that judges one solution after another.
///
/// Most of what a suite costs besides its tests is to load XCTest and Foundation and to look at the machine.
/// Here a suite is a copy of one for which that has been done (`Nursery`): a process of its own, in which nothing is
/// known of the solution before. One exercise at a time has such a nursery, so whoever has solutions of several sorts
/// them by exercise.
///
/// Like the processes that it starts, it belongs to the thread that has made it.
final class SuiteStarter {
  /// The program of the suite that was started last.
  private var last: String?
  /// What its copies are made by; none for one that cannot be copied.
  private(set) var nursery: Nursery?

  /// Starts a suite.
  ///
  /// - Parameter suite: The suite.
  /// - Returns: Its process, which waits until it is told what to do.
  /// - Throws: What keeps it from being started.
  func start(_ suite: BuiltSuite) throws -> SuiteProcess {
    do {
      if suite.program.path != last {
        // The one before ends first.
        nursery = nil
        last = suite.program.path
        nursery = suite.canBeCopied ? try Nursery(for: SuiteProcess.specification(of: suite)) : nil
      }
      return try SuiteProcess(starting: suite, in: nursery)
    } catch {
      // Only the system's hand ends a nursery; what is wrong with the suite is said when it is executed.
      nursery = nil
      last = nil
      return try SuiteProcess(starting: suite)
    }
  }
}
