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
      guard failure != nil || isCurrent(handle.desk) else {
        throw LostObject(name: handle.reference.description)
      }
    }
  }

  /// Forgets the calls of objects so far.
  ///
  /// Names begin anew where no object is left that has one.
  func beginStory() {
    objects.beginStory(keepsNames: desk?.holdsObjects ?? false)
  }

  /// Remembers the call that is about to be made, where objects have to do with it.
  ///
  /// - Parameters:
  ///   - call: The call.
  ///   - byteCount: How many bytes its arguments take.
  func remember<Result>(_ call: Call<Result>, byteCount: Int) {
    guard let form = call.form else { return }
    let remembered = call.withoutObjects
    // A thousand calls are remembered: small arguments as they are, which takes no time, large ones as text, and
    // so functions, which may hold objects.
    let isKept = byteCount <= Self.mostBytesRemembered && !call.holds.contains(.arguments)
    let text = isKept ? nil : remembered.description
    let transcript = lastCall?.transcript
    let entry = objects.note(
      { (text ?? remembered.description) + (transcript?.text ?? "") }, of: form,
      with: call.objects.map(\.reference))
    lastCall?.tell(entry) { [objects] in objects.story.text(endingWith: entry) }
  }

  private static let mostBytesRemembered = 4 << 10
}
