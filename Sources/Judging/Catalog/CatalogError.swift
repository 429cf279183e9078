package import Foundation

/// A question that the catalog has no answer to.
package enum CatalogError: Error, Equatable {
  case unreadableFolder(URL, reason: String)
  case unknownExercise(String, nearest: [String])
  case unknownTrack(String, known: [String])
  case ambiguousExercise(String, [URL])
}

// MARK: - MessageConvertible

extension CatalogError: MessageConvertible {
  package var message: Message {
    switch self {
    case .unreadableFolder(let folder, let reason):
      return Message("The exercises in '\(folder.path)' cannot be read: \(reason)")
    case .unknownExercise(let id, let nearest):
      guard !nearest.isEmpty else { return Message("There is no exercise '\(id)'.") }
      return Message("There is no exercise '\(id)'. Did you mean \(Self.alternatives(nearest))?")
    case .unknownTrack(let track, let known):
      if let nearest = NearestNames.best(for: track, in: known) {
        return Message("There is no track '\(track)'. Did you mean '\(nearest)'?")
      }
      return Message(
        "There is no track '\(track)'. The tracks are: \(known.joined(separator: ", ")).")
    case .ambiguousExercise(let id, let folders):
      let places = folders.map { Message.data("'\($0.path)'") }
      return Message(
        "The exercise '\(id)' is there twice: \(Self.list(places)). Rename one of them."
      )
    }
  }

  private static func list(_ places: [Message]) -> Message {
    guard let last = places.last, places.count > 1 else { return places.first ?? .empty }
    return Message("\(Message.joined(places.dropLast(), by: ", ")) and \(last)")
  }

  /// Joins names as a sentence does: `'a'`, `'a' or 'b'`, `'a', 'b' or 'c'`.
  package static func alternatives(_ names: [String]) -> Message {
    let quoted = names.map { "'\($0)'" }
    guard let last = quoted.last, quoted.count > 1 else { return .data(quoted.joined()) }
    return Message("\(quoted.dropLast().joined(separator: ", ")) or \(last)")
  }
}
