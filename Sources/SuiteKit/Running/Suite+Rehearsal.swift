import Isolation
import XCTest

extension Suite {
  /// Does what the suite of any solution does, before there is one, so that its copies find it done.
  ///
  /// What is left of it is known of the machine and of the libraries, never of a solution.
  static func rehearse() {
    _ = BoxSupport.available
    let _: CInt = XCTMain([], arguments: ["suite"], observers: [])
  }
}
