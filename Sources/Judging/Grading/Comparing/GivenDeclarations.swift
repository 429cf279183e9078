import Foundation

/// What an exercise gives or has itself, so that two students who have it have not copied it from each other.
struct GivenDeclarations: Sendable {
  /// The digests of the starter's declarations, and of the exercise's types.
  private let starter: Set<String>
  /// Those of each submission that comes with the exercise: "accepted/flags.swift".
  private let shipped: [(name: String, digests: Set<String>)]

  /// Normalises the files of an exercise; one that cannot be parsed gives nothing.
  ///
  /// - Parameters:
  ///   - exercise: The exercise.
  ///   - normalizer: What parses them.
  /// - Throws: What is wrong with the machine.
  init(of exercise: Exercise, _ normalizer: SourceNormalizer) throws {
    func digests(of file: URL) throws -> Set<String> {
      do {
        let source = try normalizer.normalized([UInt8](Data(contentsOf: file)))
        return Set(source.declarations.map(\.digest))
      } catch is SourceNormalizer.Obstacle {
        return []
      }
    }
    starter = try [exercise.starter, exercise.types].compactMap { $0 }
      .reduce(into: []) { $0.formUnion(try digests(of: $1)) }
    shipped = try (exercise.submissions[.accepted] ?? []).map { file in
      ("accepted/\(file.lastPathComponent)", try digests(of: file))
    }
  }

  /// Says what of a source its author has written.
  func content(of source: NormalizedSource) -> ComparedSubmission.Content {
    let written = source.removing(starter)
    guard !written.declarations.isEmpty else { return .starter }
    let all = shipped.reduce(into: Set<String>()) { $0.formUnion($1.digests) }
    let own = written.removing(all)
    guard own.declarations.isEmpty else {
      return .own(fingerprint: own.fingerprint, nodes: own.nodes)
    }
    let digests = Set(written.declarations.map(\.digest))
    let same =
      shipped.first { $0.digests.isSuperset(of: digests) }
      ?? shipped.first {
        !$0.digests.isDisjoint(with: digests)
      }
    return .shipped(same?.name ?? "accepted")
  }
}
