import Wire

extension WorkerFrame {
  /// Reads the number of a function and the bytes of its arguments.
  func question() throws(Interruption) -> (function: UInt32, arguments: [UInt8]) {
    do throws(WireError) {
      var decoder = WireDecoder(payload)
      let number = try decoder.decode(UInt32.self)
      return (number, Array(payload.suffix(decoder.bytesLeft)))
    } catch {
      throw .violation("sent an 'ask' frame that cannot be decoded: \(error)")
    }
  }

  /// Decodes a payload that is a list of numbers.
  func numbers() throws(Interruption) -> [UInt32] {
    do throws(WireError) {
      var decoder = WireDecoder(payload)
      let numbers = try decoder.scalars(UInt32.self)
      try decoder.finish()
      return numbers
    } catch {
      throw .violation("sent a '\(header.kind)' frame that cannot be decoded: \(error)")
    }
  }
}
