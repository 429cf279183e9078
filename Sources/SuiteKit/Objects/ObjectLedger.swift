/// What a server knows of the objects of its worker: their names, and their story.
final class ObjectLedger {
  /// The calls that objects took part in.
  private(set) var story = ObjectStory()
  /// How many objects of a type have been received since the names began anew.
  private var ordinals: [String: Int] = [:]

  /// Forgets the calls so far.
  ///
  /// - Parameter keepsNames: Whether there are objects that have names.
  func beginStory(keepsNames: Bool) {
    story = ObjectStory()
    if !keepsNames { ordinals = [:] }
  }

  /// Notes a call that is about to be made, and returns its number in the story.
  func note(
    _ call: @escaping () -> String, of form: CallForm, with objects: [ObjectReference]
  ) -> Int {
    story.append(ObjectStory.Entry(text: call, form: form, objects: objects))
  }

  /// Notes the objects that a call has made.
  func note(received: [ObjectReference], by call: Int) {
    story.noteReceived(received, by: call)
  }

  /// Names an object that has been received.
  func name(_ number: UInt32, type: String, isValue: Bool) -> ObjectReference {
    let ordinal = ordinals[type, default: 0] + 1
    ordinals[type] = ordinal
    return ObjectReference(number: number, type: type, isValue: isValue, ordinal: ordinal)
  }
}
