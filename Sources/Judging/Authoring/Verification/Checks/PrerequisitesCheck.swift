/// Checks that prerequisites are there and do not run in a circle.
enum PrerequisitesCheck {
  static func findings(in sources: ExerciseSources) -> [Finding] {
    let exercise = sources.exercise
    let unknown = exercise.metadata.prerequisites.filter { sources.prerequisites[$0] == nil }
      .map { id in
        let near = NearestNames.best(for: id, in: sources.prerequisites.keys.sorted())
        return Finding(
          .prerequisites, file: Exercise.metadataName, line: sources.line(of: id),
          "There is no exercise '\(id)' to solve before this one.",
          advice: near.map { "Did you mean '\($0)'?" } ?? "Name one that 'judge list' shows.")
      }
    guard let circle = circle(from: exercise.id, in: sources.prerequisites) else { return unknown }
    let circling = Finding(
      .prerequisites, file: Exercise.metadataName, line: sources.line(of: circle[1]),
      "The prerequisites run in a circle: \(circle.joined(separator: ", then ")).",
      advice: "Take one of them out, so that there is one to begin with.")
    return unknown + [circling]
  }

  /// A way from an exercise through its prerequisites back to it.
  private static func circle(
    from start: Exercise.ID, in prerequisites: [Exercise.ID: [Exercise.ID]]
  ) -> [Exercise.ID]? {
    var ways = [[start]]
    var seen: Set<Exercise.ID> = []
    while let way = ways.popLast(), let last = way.last {
      for next in prerequisites[last] ?? [] {
        if next == start { return way + [next] }
        if seen.insert(next).inserted { ways.append(way + [next]) }
      }
    }
    return nil
  }
}

extension ExerciseSources {
  /// The line of `exercise.json` with a string, so that it can be found.
  func line(of string: String) -> Int? {
    self[Exercise.metadataName]?.lines.firstIndex { $0.contains("\"\(string)\"") }.map { $0 + 1 }
  }
}
