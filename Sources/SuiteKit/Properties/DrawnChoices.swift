/// The numbers that a draw came down to, and what is known of their meaning.
///
/// Nothing depends on the meaning but where the shrinker looks first: numbers that came from elsewhere
/// have none and shrink all the same.
struct DrawnChoices {
  /// A list among what was drawn.
  struct List {
    /// Where the numbers of each element stand.
    var elements: [Range<Int>] = []
    /// Whether its length was decided before it was drawn.
    var hasFixedCount: Bool
  }

  /// The numbers, in the order in which they were drawn.
  var numbers: [UInt64] = []
  /// The lists that have elements; one inside another comes before it.
  var lists: [List] = []
  /// Where numbers stand that decide how much more is drawn.
  var sizes: [Int] = []
}
