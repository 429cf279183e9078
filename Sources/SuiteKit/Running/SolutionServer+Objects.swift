extension SolutionServer {
  /// Checks that the worker has the objects that a call is made with.
  ///
  /// - Parameter handles: The objects.
  /// - Throws: `LostObject` where their worker is gone, `ObjectMisuse` where they are somebody else's.
  func check(_ handles: [ObjectHandle]) throws {
    for handle in handles {
      guard handle.server === self else {
        throw ObjectMisuse(
          description:
            "'\(handle.reference)' is an object of another process: the solution has its "
            + "objects, and the reference its own")
      }
      guard failure != nil || handle.worker == objects.worker else {
        throw LostObject(name: handle.reference.description)
      }
    }
  }

  /// Remembers a call that is about to be made, and where objects have to do with it, what led to it.
  ///
  /// - Parameters:
  ///   - call: The call.
  ///   - byteCount: How many bytes its arguments take.
  /// - Returns: What a report of a failure needs.
  func record<Result>(_ call: Call<Result>, byteCount: Int) -> RecordedCall {
    guard let form = call.form else { return RecordedCall(call) }
    let remembered = call.withoutObjects
    // A thousand calls are remembered: small arguments as they are, which takes no time, large ones as text.
    let text = byteCount > Self.mostBytesRemembered ? remembered.description : nil
    objects.note(
      { text ?? remembered.description }, of: form, with: call.objects.map(\.reference))
    return RecordedCall(call) { [objects] in
      let story = objects.story.text
      return story.isEmpty ? remembered.description : story
    }
  }

  private static let mostBytesRemembered = 4 << 10
}
