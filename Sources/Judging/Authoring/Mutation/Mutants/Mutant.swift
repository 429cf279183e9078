/// A source with one small mistake put into it.
package struct Mutant: Sendable, Equatable {
  /// The abbreviation of the operator that made it: `ROR`.
  package let operatorID: String

  /// The function that it is in, with its type and its labels: `Axis.init(length:taps:)`; empty outside of
  /// functions.
  package let function: String

  /// Which lines differ.
  package let change: LineChange

  /// The whole source.
  let source: [UInt8]
}
