/// Finds the names that someone probably meant.
package enum NearestNames {
  /// Returns the one name to suggest, if any is near enough.
  package static func best(for name: String, in known: some Sequence<String>) -> String? {
    names(near: name, in: known, limit: 1).first
  }

  /// Returns known names near the one given, the nearest first.
  ///
  /// A name is near if few of its letters differ (about a third), or if it contains what was given,
  /// so that `kmeans` finds `kmeans-anchors`.
  ///
  /// - Parameters:
  ///   - name: what was given.
  ///   - known: the names that would have been right.
  ///   - limit: how many names to return at most.
  /// - Returns: the names, by distance and then by the alphabet.
  package static func names(
    near name: String, in known: some Sequence<String>, limit: Int = 3
  ) -> [String] {
    let given = name.lowercased()
    guard !given.isEmpty else { return [] }
    let allowed = max(1, (given.count + 1) / 3)
    var near: [(distance: Int, name: String)] = []
    for candidate in Set(known) {
      let lowercased = candidate.lowercased()
      let distance = distance(from: given, to: lowercased)
      if distance <= allowed, distance < max(given.count, lowercased.count) {
        near.append((distance, candidate))
      } else if given.count >= 3, lowercased.contains(given) {
        // Behind every near miss, the names that begin with it first.
        near.append((allowed + (lowercased.hasPrefix(given) ? 1 : 2), candidate))
      }
    }
    return near.sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }
      .prefix(limit)
      .map(\.name)
  }

  /// Counts the insertions, deletions, replacements and swaps of neighbours between two names.
  ///
  /// This is the optimal string alignment distance: no letter is edited twice.
  package static func distance(from first: String, to second: String) -> Int {
    let first = Array(first)
    let second = Array(second)
    var beforePrevious: [Int] = []
    var previous = Array(0...second.count)
    for row in 0..<first.count {
      var current = [row + 1]
      for column in 0..<second.count {
        let replaced = previous[column] + (first[row] == second[column] ? 0 : 1)
        var best = min(replaced, previous[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, first[row] == second[column - 1],
          first[row - 1] == second[column]
        {
          best = min(best, beforePrevious[column - 1] + 1)
        }
        current.append(best)
      }
      beforePrevious = previous
      previous = current
    }
    return previous[second.count]
  }
}
