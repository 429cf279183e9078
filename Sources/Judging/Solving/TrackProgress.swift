/// How far a person is with the exercises of a track.
package struct TrackProgress: Equatable, Encodable, Sendable {
  /// The track's name.
  package var track: String

  /// How many exercises it has.
  package var exercises: Int

  /// How many of them are solved as their tests are now.
  package var done: Int

  /// How many have been solved and have other tests now.
  package var stale: Int
}

extension SolvingProgress {
  /// How far the person is with each track, by name.
  package var tracks: [TrackProgress] {
    Dictionary(grouping: exercises, by: \.metadata.track).map { track, exercises in
      let states = exercises.map { state(of: $0.id) }
      return TrackProgress(
        track: track, exercises: exercises.count, done: states.count { $0 == .done },
        stale: states.count { $0 == .stale })
    }.sorted { $0.track < $1.track }
  }
}
