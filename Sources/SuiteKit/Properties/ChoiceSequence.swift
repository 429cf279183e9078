import ExerciseKit

/// The numbers that a random draw consists of.
///
/// Everything that a property draws comes down to a sequence of whole numbers, each below a bound. A
/// failing input is made smaller by making the sequence shorter and its numbers smaller and drawing
/// again, so no generator needs to know how its values shrink; that smaller numbers mean simpler values
/// is all it has to see to. The idea is that of Hypothesis (MacIver and Donaldson, "Test-case reduction
/// via test-case generation", ECOOP 2020).
struct ChoiceSequence {
  /// What was drawn so far.
  private(set) var choices = DrawnChoices()
  private var source: Source
  /// How much of their range sizes take up, from 0 to 1.
  private let scale: Double

  private enum Source {
    case random(SplitMix64)
    case replay(ArraySlice<UInt64>)
  }

  /// Draws at random, and sizes from the lower part of their range: so much of it as the scale says.
  init(seed: UInt64, scale: Double = 1) {
    source = .random(SplitMix64(seed: seed))
    self.scale = scale
  }

  /// Draws at random for one case of a property: the first cases are small, half are not.
  init(seed: UInt64, case index: Int, of cases: Int) {
    self.init(seed: seed, scale: min(1, Double(2 * (index + 1)) / Double(cases)))
  }

  /// Repeats what was drawn before; once that is used up, draws the smallest numbers.
  init(replaying choices: [UInt64]) {
    source = .replay(choices[...])
    scale = 1
  }

  /// The numbers drawn so far.
  var drawn: [UInt64] { choices.numbers }

  /// Whether the numbers are random and not a repetition.
  var isRandom: Bool {
    if case .random = source { true } else { false }
  }

  /// Draws a number in `0 ... limit`.
  mutating func draw(upTo limit: UInt64) -> UInt64 {
    let choice: UInt64
    switch source {
    case .random(var generator):
      choice = UInt64.random(in: 0...limit, using: &generator)
      source = .random(generator)
    case .replay(var rest):
      choice = min(rest.popFirst() ?? 0, limit)
      source = .replay(rest)
    }
    choices.numbers.append(choice)
    return choice
  }

  /// Draws a number at random that leaves no trace in the sequence; 0 in a repetition.
  mutating func untracked(upTo limit: UInt64) -> UInt64 {
    guard case .random(var generator) = source else { return 0 }
    defer { source = .random(generator) }
    return UInt64.random(in: 0...limit, using: &generator)
  }

  /// Draws a number like `untracked`, but none above the part of the range that the scale leaves.
  mutating func untrackedSize(upTo limit: UInt64) -> UInt64 {
    let part = scale < 1 ? UInt64((Double(limit) * scale).rounded(.up)) : limit
    return untracked(upTo: min(max(part, 1), limit))
  }

  /// Records a number that was decided elsewhere, or repeats it.
  mutating func record(_ choice: UInt64, upTo limit: UInt64) -> UInt64 {
    guard isRandom else { return draw(upTo: limit) }
    choices.numbers.append(choice)
    return choice
  }

  // MARK: - Meaning

  /// Notes that the next number decides how much more is drawn.
  mutating func noteSize() {
    choices.sizes.append(choices.numbers.count)
  }

  /// Notes a list that was drawn.
  mutating func note(_ list: DrawnChoices.List) {
    if !list.elements.isEmpty { choices.lists.append(list) }
  }
}
