import Wire

/// What a worker's signal handler says about the crash: a claim, for words only.
struct CrashReport: Equatable {
  var signal: Int32
  var code: Int32
  var faultAddress: UInt64
  var stackPointer: UInt64

  /// The bounds of the main thread's stack; both are 0 when another thread crashed.
  var stackLow: UInt64
  var stackHigh: UInt64

  /// The number of the system call that was refused, or -1.
  var systemCall: Int32

  /// Whether a small allocation failed at the time of the crash.
  var isMemoryExhausted: Bool

  var frames: [UInt64]
}

extension CrashReport {
  /// Reads the payload of a `crashed` frame.
  init(payload: [UInt8]) throws(WireError) {
    var decoder = WireDecoder(payload)
    signal = try decoder.decode(Int32.self)
    code = try decoder.decode(Int32.self)
    faultAddress = try decoder.decode(UInt64.self)
    stackPointer = try decoder.decode(UInt64.self)
    stackLow = try decoder.decode(UInt64.self)
    stackHigh = try decoder.decode(UInt64.self)
    systemCall = try decoder.decode(Int32.self)
    isMemoryExhausted = try decoder.decode(Bool.self)
    // A solution can send a report of its own, as long as it likes.
    frames = Array(try decoder.scalars(UInt64.self).prefix(Self.maximumFrames))
    try decoder.finish()
  }

  /// The most frames that the reporter of a worker sends.
  private static let maximumFrames = 64

  /// Whether the faulting access was to stack that the process does not have.
  var isStackOverflow: Bool {
    // A function with a large frame touches it anywhere, hence the room on both sides.
    let room: UInt64 = 64 << 10
    let isNearStackPointer =
      faultAddress <= stackPointer.addingClamped(room)
      && stackPointer <= faultAddress.addingClamped(room)
    let isStackUsedUp = stackPointer <= stackLow.addingClamped(room)
    let isBelowStack =
      faultAddress <= stackLow.addingClamped(room)
      && stackLow <= faultAddress.addingClamped(16 << 20)
    return isNearStackPointer || (isStackUsedUp && isBelowStack)
  }
}

extension UInt64 {
  /// The sum, or the largest number where that is larger: the numbers are not ours.
  fileprivate func addingClamped(_ other: UInt64) -> UInt64 {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? .max : sum
  }
}
