import ExerciseKit

/// Computes what the units behind a stack of layers see of the input.
///
/// - Parameter layers: The layers, the first one that sees the input first.
/// - Returns: How many input positions lie between the first and the last that a unit sees, both
///   included; how many positions further the field of the next unit begins; and where the centre of the
///   first unit's field is, if the first input position is at 0.
public func receptiveField(_ layers: [RFLayer]) -> (size: Int, jump: Int, start: Double) {
  (0, 0, 0)
}

/// Finds the part of the input that one unit sees.
///
/// - Parameters:
///   - index: The number of the unit, from 0.
///   - layers: The layers, the first one that sees the input first.
///   - inputLength: How many positions the input has, at least 1.
/// - Returns: The positions from the first to the last that the unit sees, as if the padding were a part
///   of the input; and those of them that the input has.
public func field(
  of index: Int, layers: [RFLayer], inputLength: Int
) -> (raw: Range<Int>, clipped: Range<Int>) {
  (0..<0, 0..<0)
}

/// Computes what the units see that join parallel branches, by addition or concatenation.
///
/// - Parameter paths: The layers of each branch, which begin at the same input.
/// - Returns: The size of the field and the jump behind the junction.
/// - Throws: `InvalidInput` if there is no path, or if the units of two paths with the same number are
///   not above the same place of the input.
public func mergeBranches(_ paths: [[RFLayer]]) throws -> (size: Int, jump: Int) {
  (0, 0)
}
