public import ExerciseKit

/// Draws the arguments of a property.
///
/// Every drawn value shrinks by itself: when a property fails, the same draws are repeated with fewer
/// and simpler values until a small failing input is left. Numbers shrink towards 0 and whole numbers,
/// lists towards fewer elements.
public final class Draw {
  private var choices: ChoiceSequence

  init(_ choices: ChoiceSequence) {
    self.choices = choices
  }

  /// The numbers that the draws came down to.
  var drawn: [UInt64] { choices.drawn }

  /// The numbers, and what is known of their meaning.
  var drawnChoices: DrawnChoices { choices.choices }
}

// MARK: - Numbers

extension Draw {
  /// Draws a whole number; those near 0 are the simplest.
  public func int(in range: ClosedRange<Int>) -> Int {
    let (lower, upper) = (range.lowerBound, range.upperBound)
    // 128 bits, because a range may be wider than its bounds are.
    let choice = Int128(choices.draw(upTo: UInt64(Int128(upper) - Int128(lower))))
    // The numbers in the order of their distance from the one nearest to 0.
    if lower >= 0 { return Int(Int128(lower) + choice) }
    if upper <= 0 { return Int(Int128(upper) - choice) }
    let both = 2 * min(-Int128(lower), Int128(upper))
    if choice <= both { return Int(choice.isMultiple(of: 2) ? -choice / 2 : (choice + 1) / 2) }
    return Int(-Int128(lower) < upper ? choice - both / 2 : both / 2 - choice)
  }

  /// Draws a length, a side or another number that decides how much else is drawn.
  ///
  /// The lower end of the range is the simplest. The first cases of a property draw sizes from the lower
  /// part of the range only, so that what a small input shows is not looked for in a large one.
  public func size(in range: ClosedRange<Int>) -> Int {
    let limit = UInt64(range.count - 1)
    choices.noteSize()
    return range.lowerBound + Int(choices.record(choices.untrackedSize(upTo: limit), upTo: limit))
  }

  /// Draws `true` or `false`, which is the simpler.
  public func bool() -> Bool {
    choices.draw(upTo: 1) == 1
  }

  /// Draws a number; whole numbers near 0 are the simplest.
  ///
  /// One in four is a whole number, where the range has any: ties and exact hits are where solutions
  /// go wrong.
  public func double(in range: ClosedRange<Double>) -> Double {
    let whole =
      range.lowerBound.rounded(
        .up)...max(
        range.upperBound.rounded(.down), range.lowerBound.rounded(.up))
    let hasWhole =
      whole.upperBound <= range.upperBound
      && max(whole.lowerBound.magnitude, whole.upperBound.magnitude) < 0x1p53
    let wantsReal = choices.record(choices.untracked(upTo: 3) == 0 ? 0 : 1, upTo: 1) == 1
    if hasWhole && !wantsReal {
      return Double(int(in: Int(whole.lowerBound)...Int(whole.upperBound)))
    }
    let part = Double(choices.draw(upTo: (1 << 24) - 1)) / 0x1p24
    return range.lowerBound + (range.upperBound - range.lowerBound) * part
  }

  /// Draws a number; whole numbers near 0 are the simplest.
  public func float(in range: ClosedRange<Float>) -> Float {
    let value = Float(double(in: Double(range.lowerBound)...Double(range.upperBound)))
    return min(max(value, range.lowerBound), range.upperBound)
  }

  /// Draws one of several values; the first is the simplest.
  public func element<T>(of values: [T]) -> T {
    precondition(!values.isEmpty, "There is nothing to draw from")
    return values[Int(choices.draw(upTo: UInt64(values.count - 1)))]
  }
}

// MARK: - Collections

extension Draw {
  /// Draws an array of a given length.
  public func array<T>(count: Int, _ element: (Draw) throws -> T) rethrows -> [T] {
    var list = DrawnChoices.List(hasFixedCount: true)
    let values = try (0..<count).map { _ in
      let start = drawn.count
      defer { list.elements.append(start..<drawn.count) }
      return try element(self)
    }
    choices.note(list)
    return values
  }

  /// Draws an array of any length in a range; a shorter one is simpler.
  ///
  /// What belongs together is best drawn together, as elements that are tuples: a box and its score can
  /// then be left out by one step. The first cases of a property draw short arrays.
  ///
  /// Before each element stands the choice to go on, so that an element can be taken out of the middle.
  /// It stands there even where there is nothing to choose: all elements look alike, wherever they are.
  public func array<T>(
    count range: ClosedRange<Int>, _ element: (Draw) throws -> T
  ) rethrows -> [T] {
    let count = range.lowerBound + Int(choices.untrackedSize(upTo: UInt64(range.count - 1)))
    var values: [T] = []
    var list = DrawnChoices.List(hasFixedCount: false)
    while true {
      let start = drawn.count
      let goesOn = choices.record(
        values.count >= range.lowerBound && values.count < count ? 1 : 0,
        upTo: range.lowerBound..<range.upperBound ~= values.count ? 1 : 0)
      guard goesOn == 1 || values.count < range.lowerBound else { break }
      values.append(try element(self))
      list.elements.append(start..<drawn.count)
    }
    choices.note(list)
    return values
  }

  /// Draws scores from 0 to 1; in every other list there are ties.
  public func scores(count: Int) -> [Float] {
    let hasTies = bool()
    return array(count: count) { hasTies ? Float($0.int(in: 0...4)) / 4 : $0.float(in: 0...1) }
  }

  /// Draws a number, and one time in eight a special one: an infinity, NaN, a value at a border.
  ///
  /// The number is simpler than what is special.
  public func float(in range: ClosedRange<Float>, orOneOf special: [Float]) -> Float {
    int(in: 0...7) < 7 || special.isEmpty ? float(in: range) : element(of: special)
  }

  /// Draws a tensor of a given shape.
  public func tensor(shape: [Int], values: ClosedRange<Float>) -> Tensor {
    Tensor(shape: shape, data: array(count: shape.reduce(1, *)) { $0.float(in: values) })
  }

  /// Draws a tensor of whole numbers, whose sums have no rounding error.
  public func tensor(shape: [Int], integers: ClosedRange<Int>) -> Tensor {
    Tensor(shape: shape, data: array(count: shape.reduce(1, *)) { Float($0.int(in: integers)) })
  }

  /// Draws a label map of a given size.
  public func labelMap(height: Int, width: Int, labels: ClosedRange<Int>) -> LabelMap {
    LabelMap(
      height: height, width: width, data: array(count: height * width) { $0.int(in: labels) })
  }

  /// Draws a box with whole-numbered corners in a square; it may be empty.
  public func box(in range: ClosedRange<Int>) -> Box {
    let x = [int(in: range), int(in: range)].sorted()
    let y = [int(in: range), int(in: range)].sorted()
    return Box(Float(x[0]), Float(y[0]), Float(x[1]), Float(y[1]))
  }
}
