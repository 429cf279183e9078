import Wire

extension WorkerFailure.Reason {
  /// Appends the reason to what an encoder holds.
  func encode(into encoder: inout WireEncoder) {
    switch self {
    case .cpuLimit: encoder.caseIndex(0)
    case .wallLimit: encoder.caseIndex(1)
    case .memoryLimit: encoder.caseIndex(2)
    case .stackOverflow: encoder.caseIndex(3)
    case .trap(let message):
      encoder.caseIndex(4)
      encoder.encode(message)
    case .signal(let number):
      encoder.caseIndex(5)
      encoder.encode(number)
    case .earlyExit(let code):
      encoder.caseIndex(6)
      encoder.encode(code)
    case .refusedSystemCall(let name):
      encoder.caseIndex(7)
      encoder.encode(name)
    case .protocolViolation(let text):
      encoder.caseIndex(8)
      encoder.encode(text.shortened)
    case .invalidValue(let text):
      encoder.caseIndex(9)
      encoder.encode(text.shortened)
    case .judgeFault(let text):
      encoder.caseIndex(10)
      encoder.encode(text.shortened)
    case .threadLimit: encoder.caseIndex(11)
    }
  }

  /// Decodes a reason.
  init(from decoder: inout WireDecoder) throws(WireError) {
    switch try decoder.caseIndex(below: 12) {
    case 0: self = .cpuLimit
    case 1: self = .wallLimit
    case 2: self = .memoryLimit
    case 3: self = .stackOverflow
    case 4: self = .trap(message: try decoder.optionalString())
    case 5: self = .signal(try decoder.decode(Int32.self))
    case 6: self = .earlyExit(code: try decoder.decode(Int32.self))
    case 7: self = .refusedSystemCall(name: try decoder.optionalString())
    case 8: self = .protocolViolation(try decoder.decode(String.self))
    case 9: self = .invalidValue(try decoder.decode(String.self))
    case 10: self = .judgeFault(try decoder.decode(String.self))
    default: self = .threadLimit
    }
  }
}
