package import Foundation

/// The exercises of some folders, found by looking.
package struct Catalog: Sendable {
  /// A folder that should be an exercise and cannot be read as one.
  package struct BrokenExercise: Sendable {
    package let id: String
    package let folder: URL
    package let problem: ExerciseFileError
  }

  /// The folders that were scanned.
  package let folders: [URL]

  /// The exercises that can be read, sorted by id.
  package let exercises: [Exercise]

  /// The others, sorted by id: one bad file must not hide the rest.
  package let broken: [BrokenExercise]

  /// Reads every exercise in some folders.
  ///
  /// Each folder in one of them is an exercise; plain files, and names that begin with a full stop, are left
  /// alone.
  ///
  /// - Parameter folders: The folders that hold exercises.
  /// - Throws: When a folder itself cannot be read, or an id is there twice; a broken exercise is reported in
  ///   `broken`.
  package init(scanning folders: [URL]) throws {
    var exercises: [Exercise] = []
    var broken: [BrokenExercise] = []
    let locations = try folders.flatMap(Self.subfolders)
    let places = Dictionary(grouping: locations, by: \.lastPathComponent)
    for (id, locations) in places {
      let location = try Self.location(of: id, among: locations)
      do throws(ExerciseFileError) {
        exercises.append(try Exercise(in: location))
      } catch {
        broken.append(BrokenExercise(id: id, folder: location, problem: error))
      }
    }
    self.folders = folders
    self.exercises = exercises.sorted { $0.id < $1.id }
    self.broken = broken.sorted { $0.id < $1.id }
  }

  /// Returns where an exercise is that counts.
  ///
  /// A copy for students takes the place of the exercise in a folder that was named before, and an exercise the
  /// place of a copy: who names a folder wants what is in it. A copy can be taken for nothing else, for no
  /// solution is accepted with it.
  ///
  /// - Throws: `CatalogError.ambiguousExercise` where it is there twice otherwise.
  private static func location(of id: String, among locations: [URL]) throws -> URL {
    guard locations.count > 1 else { return locations[0] }
    let copies = locations.count { (try? Exercise(in: $0))?.isStudentCopy == true }
    guard locations.count == 2, copies == 1 else {
      throw CatalogError.ambiguousExercise(id, locations)
    }
    return locations[1]
  }

  private static func subfolders(of folder: URL) throws -> [URL] {
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    } catch {
      throw CatalogError.unreadableFolder(folder, reason: error.localizedDescription)
    }
    return names.filter { !$0.hasPrefix(".") }.sorted()
      .map { folder.appending(path: $0, directoryHint: .isDirectory) }
      .filter { location in
        var isFolder: ObjCBool = false
        let exists = FileManager.default.fileExists(
          atPath: location.path, isDirectory: &isFolder)
        return exists && isFolder.boolValue
      }
  }
}

// MARK: - Finding

extension Catalog {
  /// The tracks that have exercises, sorted.
  package var tracks: [String] { Set(exercises.map(\.metadata.track)).sorted() }

  /// What every exercise asks for first; nothing where that cannot be read.
  var prerequisites: [Exercise.ID: [Exercise.ID]] {
    let known = exercises.map { ($0.id, $0.metadata.prerequisites) }
    return Dictionary(known + broken.map { ($0.id, []) }) { first, _ in first }
  }

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

  /// Returns the exercise with an id from folders of exercises, without reading the others.
  ///
  /// Testing one exercise must not cost more because there are many; only a miss reads them all, to
  /// find the ids that come near.
  ///
  /// - Parameters:
  ///   - id: The id, exactly.
  ///   - folders: The folders that hold exercises.
  /// - Returns: The exercise.
  /// - Throws: What is wrong with the exercise, that it is there twice, or which ids come near.
  package static func exercise(_ id: String, in folders: [URL]) throws -> Exercise {
    guard Exercise.isIdentifier(id) else { return try Catalog(scanning: folders).exercise(id) }
    let locations = folders.map { $0.appending(path: id, directoryHint: .isDirectory) }
      .filter { FileManager.default.fileExists(atPath: $0.path) }
    guard !locations.isEmpty else { return try Catalog(scanning: folders).exercise(id) }
    return try Exercise(in: location(of: id, among: locations))
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
