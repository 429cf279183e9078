import ExerciseKit
import SuiteKit

/// What a generator calls, in the order of time.
final class Story {
  var events: [String] = []

  /// A generator of 0, 10, 20 and so on.
  func generator(ending length: Int, failing place: Int? = nil) throws -> Generator {
    try Generator(
      start: { try self.start(failing: place) },
      resume: { try self.resume($0, ending: length, failing: place) },
      cleanUp: { self.events.append("clean up") })
  }

  /// The same, of the reference.
  func referenceGenerator(ending length: Int, failing place: Int? = nil) throws -> Generator {
    try Reference.Generator(
      start: { try self.start(failing: place) },
      resume: { try self.resume($0, ending: length, failing: place) },
      cleanUp: { self.events.append("clean up") })
  }

  private func start(failing place: Int?) throws -> Int {
    events.append("start")
    if place == -1 { throw Failure(place: -1) }
    return 0
  }

  private func resume(
    _ state: Int, ending length: Int, failing place: Int?
  ) throws -> (value: Int, state: Int)? {
    events.append("resume \(state)")
    if state == place { throw Failure(place: state) }
    return state < length ? (value: 10 * state, state: state + 1) : nil
  }
}
