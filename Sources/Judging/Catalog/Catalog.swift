package import Foundation

/// The exercises of a folder, found by looking.
package struct Catalog: Sendable {
  /// A folder that should be an exercise and cannot be read as one.
  package struct BrokenExercise: Sendable {
    package let id: String
    package let problem: ExerciseFileError
  }

  /// The folder that was scanned.
  package let folder: URL

  /// The exercises that can be read, sorted by id.
  package let exercises: [Exercise]

  /// The others, sorted by id: one bad file must not hide the rest.
  package let broken: [BrokenExercise]

  /// Reads every exercise in a folder.
  ///
  /// Each folder in it is an exercise; plain files, and names that begin with a full stop, are left
  /// alone.
  ///
  /// - Parameter folder: the folder that holds the exercises.
  /// - Throws: when the folder itself cannot be read; a broken exercise is reported in `broken`.
  package init(scanning folder: URL) throws {
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    } catch {
      throw CatalogError.unreadableFolder(folder, reason: error.localizedDescription)
    }
    var exercises: [Exercise] = []
    var broken: [BrokenExercise] = []
    for name in names.sorted() where !name.hasPrefix(".") {
      let location = folder.appending(path: name, directoryHint: .isDirectory)
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: location.path, isDirectory: &isFolder),
        isFolder.boolValue
      else { continue }
      do throws(ExerciseFileError) {
        exercises.append(try Exercise(in: location))
      } catch {
        broken.append(BrokenExercise(id: name, problem: error))
      }
    }
    self.folder = folder
    self.exercises = exercises
    self.broken = broken
  }
}

// MARK: - Finding

extension Catalog {
  /// The tracks that have exercises, sorted.
  package var tracks: [String] { Set(exercises.map(\.metadata.track)).sorted() }

  /// Returns the exercise with an id.
  ///
  /// - Parameter id: the id, exactly.
  /// - Returns: the exercise.
  /// - Throws: what is wrong with the exercise, or which ids come near.
  package func exercise(_ id: String) throws -> Exercise {
    if let exercise = exercises.first(where: { $0.id == id }) { return exercise }
    if let broken = broken.first(where: { $0.id == id }) { throw broken.problem }
    throw CatalogError.unknownExercise(
      id, nearest: NearestNames.names(near: id, in: exercises.map(\.id)))
  }

  /// Returns the exercise with an id from a folder of exercises, without reading the others.
  ///
  /// Testing one exercise must not cost more because there are many; only a miss reads them all, to
  /// find the ids that come near.
  ///
  /// - Parameters:
  ///   - id: the id, exactly.
  ///   - folder: the folder that holds the exercises.
  /// - Returns: the exercise.
  /// - Throws: what is wrong with the exercise, or which ids come near.
  package static func exercise(_ id: String, in folder: URL) throws -> Exercise {
    if Exercise.isIdentifier(id) {
      let location = folder.appending(path: id, directoryHint: .isDirectory)
      if FileManager.default.fileExists(atPath: location.path) {
        return try Exercise(in: location)
      }
    }
    return try Catalog(scanning: folder).exercise(id)
  }

  /// Returns the exercises of a track and a difficulty; `nil` stands for any.
  ///
  /// - Parameters:
  ///   - track: the track's name, exactly.
  ///   - difficulty: the difficulty.
  /// - Returns: the exercises, sorted by id.
  /// - Throws: which tracks come near when no exercise is in the track.
  package func exercises(
    inTrack track: String? = nil, ofDifficulty difficulty: ExerciseMetadata.Difficulty? = nil
  ) throws -> [Exercise] {
    if let track, !tracks.contains(track) {
      throw CatalogError.unknownTrack(track, known: tracks)
    }
    return exercises.filter { exercise in
      (track == nil || exercise.metadata.track == track)
        && (difficulty == nil || exercise.metadata.difficulty == difficulty)
    }
  }
}
