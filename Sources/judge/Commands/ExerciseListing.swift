import Foundation
import Judging

/// The exercises as `judge list --format json` writes them.
///
/// Keys may be added; a key's meaning does not change within a version of the format.
struct ExerciseListing: Encodable {
  /// One exercise: its id, its folder, how far one is, and the keys of its `exercise.json` with defaults filled in.
  struct Entry: Encodable {
    private enum CodingKeys: String, CodingKey {
      case id
      case folder
      case state
    }

    let exercise: Exercise
    let state: ExerciseState

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(exercise.id, forKey: .id)
      try container.encode(exercise.folder.path, forKey: .folder)
      try container.encode(state, forKey: .state)
      try exercise.metadata.encode(to: encoder)
    }
  }

  let format = "judge-exercises/1"
  let exercises: [Entry]

  init(_ exercises: [Exercise], progress: SolvingProgress) {
    self.exercises = exercises.map { Entry(exercise: $0, state: progress.state(of: $0.id)) }
  }

  private enum CodingKeys: CodingKey {
    case format
    case exercises
  }

  /// The document, ending in a line feed.
  var json: String {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
    }
  }
}
