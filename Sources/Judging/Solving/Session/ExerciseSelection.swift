/// Which exercises a session lists, and which of them is chosen.
package struct ExerciseSelection: Equatable, Sendable {
  /// Which exercises are shown by how far the person is with them.
  package enum Standing: CaseIterable, Sendable {
    case all
    case pending
    case done
  }

  /// The track to stay in; `nil` stands for all.
  package var track: String?
  package var difficulty: ExerciseMetadata.Difficulty?
  package var standing = Standing.all

  /// Words that must all be part of an exercise's id, titles or topics.
  package var search = ""

  /// Whether keys are letters of the search.
  package var isSearching = false

  /// The chosen exercise.
  package var chosen: Exercise.ID

  /// Chooses an exercise among all.
  package init(chosen: Exercise.ID) {
    self.chosen = chosen
  }

  /// Returns the exercises that are shown, by track and from easy to hard.
  package func exercises(of progress: SolvingProgress) -> [Exercise] {
    let words = search.split(separator: " ").map(String.init)
    return progress.exercises.filter { exercise in
      let isDone = progress.state(of: exercise.id) == .done
      return (track == nil || exercise.metadata.track == track)
        && (difficulty == nil || exercise.metadata.difficulty == difficulty)
        && (standing == .all || isDone == (standing == .done))
        && words.allSatisfy(exercise.matches)
    }.sortedForListing()
  }
}

// MARK: - Choosing

extension ExerciseSelection {
  /// Chooses the exercise so many places further on, or the last there is.
  mutating func move(by offset: Int, in progress: SolvingProgress) {
    let shown = exercises(of: progress)
    let index = shown.firstIndex { $0.id == chosen }
    guard let first = shown.first else { return }
    guard let index else {
      chosen = first.id
      return
    }
    chosen = shown[min(max(index + offset, 0), shown.count - 1)].id
  }

  /// Chooses the first exercise of the next track, or of the one before.
  mutating func jump(forward: Bool, in progress: SolvingProgress) {
    let shown = exercises(of: progress)
    guard let index = shown.firstIndex(where: { $0.id == chosen }) else { return }
    let track = shown[index].metadata.track
    if forward {
      chosen = shown[index...].first { $0.metadata.track != track }?.id ?? chosen
    } else {
      let before = shown[..<index].last { $0.metadata.track != track }?.metadata.track ?? track
      chosen = shown.first { $0.metadata.track == before }?.id ?? chosen
    }
  }

  /// Chooses something that is shown.
  mutating func keepChoice(in progress: SolvingProgress) {
    let shown = exercises(of: progress)
    guard !shown.contains(where: { $0.id == chosen }), let first = shown.first else { return }
    chosen = first.id
  }

  /// Goes to the next value of a filter, and after the last to none.
  mutating func cycleTrack(in progress: SolvingProgress) {
    let tracks: [String?] = progress.tracks.map(\.track) + [nil]
    track = Self.following(track, in: tracks)
  }

  mutating func cycleDifficulty() {
    let values: [ExerciseMetadata.Difficulty?] = ExerciseMetadata.Difficulty.allCases + [nil]
    difficulty = Self.following(difficulty, in: values)
  }

  mutating func cycleStanding() {
    standing = Self.following(standing, in: Standing.allCases)
  }

  private static func following<Value: Equatable>(_ value: Value, in values: [Value]) -> Value {
    guard let index = values.firstIndex(of: value) else { return values[0] }
    return values[(index + 1) % values.count]
  }
}

// MARK: - Exercises

extension Exercise {
  /// Whether a word is part of the exercise's id, titles or topics, whatever its case.
  package func matches(_ word: String) -> Bool {
    ([id, metadata.title.english, metadata.title.chinese ?? ""] + metadata.topics)
      .contains { $0.lowercased().contains(word.lowercased()) }
  }
}

extension [Exercise] {
  /// Returns the exercises in the order of lists: by track, and within a track the easy ones first.
  package func sortedForListing() -> [Exercise] {
    sorted { first, second in
      let (left, right) = (first.metadata, second.metadata)
      return (left.track, left.difficulty, first.id) < (right.track, right.difficulty, second.id)
    }
  }
}
