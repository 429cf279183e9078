import Wire

/// What a server knows of the objects of its worker: their numbers, which of them to release, and their story.
final class ObjectLedger {
  /// Which worker it is; the objects of an earlier one are gone.
  private(set) var worker = 0
  /// The calls that objects took part in.
  private(set) var story = ObjectStory()
  /// How many objects have been received from the worker.
  private var last: UInt64 = 0
  private var living = 0
  /// The objects that nobody holds any more, and the worker does not know that.
  private var released: [UInt64] = []
  /// How many objects of a type have been received since the names began anew.
  private var ordinals: [String: Int] = [:]

  /// The most objects that a suite holds at a time.
  static let mostObjects = 1 << 20

  /// Begins with another worker, which has no objects.
  func beginWorker() {
    worker += 1
    last = 0
    living = 0
    released = []
    beginStory()
  }

  /// Forgets the calls so far.
  ///
  /// Names begin anew where no object is left that has one.
  func beginStory() {
    story = ObjectStory()
    if living == 0 { ordinals = [:] }
  }

  /// Notes a call that is about to be made.
  func note(_ call: @escaping () -> String, of form: CallForm, with objects: [ObjectReference]) {
    story.append(ObjectStory.Entry(text: call, form: form, objects: objects))
  }

  /// Notes the objects that the last call has made.
  func note(received: [ObjectReference]) {
    story.noteReceived(received)
  }

  /// Takes an object that a worker says that it has sent.
  func receive(
    _ number: UInt64, type: String, isValue: Bool
  ) throws(WireError) -> ObjectReference {
    guard number == last + 1 else {
      throw .invalidValue("object \(number) was not sent with this answer")
    }
    guard living < Self.mostObjects else {
      throw .invalidValue("more than \(Self.mostObjects) objects exist at a time")
    }
    last = number
    living += 1
    let ordinal = ordinals[type, default: 0] + 1
    ordinals[type] = ordinal
    return ObjectReference(number: number, type: type, isValue: isValue, ordinal: ordinal)
  }

  /// Notes that nobody holds an object any more.
  func release(_ number: UInt64, of worker: Int) {
    guard worker == self.worker else { return }
    living -= 1
    released.append(number)
  }

  /// Encodes what the worker can let go of; a call that has to do with objects begins with it.
  func encodeReleased(into encoder: inout WireEncoder) {
    encoder.encode(released)
    released.removeAll(keepingCapacity: true)
  }
}
