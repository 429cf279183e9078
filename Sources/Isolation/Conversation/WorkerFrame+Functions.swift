import Wire

extension WorkerFrame {
  /// Reads the number of a function and the bytes of its arguments.
  func question() throws(Interruption) -> (function: UInt32, arguments: [UInt8]) {
    try decodedBeginning { decoder throws(WireError) in
      let number = try decoder.decode(UInt32.self)
      return (number, Array(payload.suffix(decoder.bytesLeft)))
    }
  }

  /// Decodes a payload that is a list of numbers.
  func numbers() throws(Interruption) -> [UInt32] {
    try decoded { decoder throws(WireError) in try decoder.scalars(UInt32.self) }
  }
}
