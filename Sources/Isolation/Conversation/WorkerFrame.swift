import Wire

/// A whole frame from a worker: what it claims to be, and bytes that may be anything.
struct WorkerFrame: Equatable {
  var header: FrameHeader
  var payload: [UInt8]
}

extension WorkerFrame {
  /// Reads the header of a frame.
  ///
  /// - Parameters:
  ///   - bytes: The first bytes of the frame.
  ///   - limit: The longest payload that is accepted.
  /// - Returns: The header.
  /// - Throws: A violation when it is none, or the payload is longer.
  static func header(_ bytes: ArraySlice<UInt8>, limit: Int) throws(Interruption) -> FrameHeader {
    do {
      return try FrameHeader(parsing: bytes, limit: limit)
    } catch {
      throw .violation("sent a frame that cannot be read: \(error)")
    }
  }

  /// Throws what a crash report says, if this frame is one.
  func checkIsNoCrash() throws(Interruption) {
    guard header.kind == .crashed else { return }
    let report: CrashReport
    do throws(WireError) {
      report = try CrashReport(payload: payload)
    } catch {
      throw .violation("sent a crash report that cannot be read: \(error)")
    }
    throw .crashed(report)
  }

  /// Reads the frame as the answer to a call.
  func reply() throws(Interruption) -> WorkerReply {
    switch header.kind {
    case .returned:
      return .returned(payload)
    case .threw:
      return try decoded { decoder throws(WireError) in
        .threw(
          type: try decoder.decode(String.self), description: try decoder.decode(String.self))
      }
    case .rethrew:
      return .rethrew(
        try decoded { decoder throws(WireError) in try decoder.decode(UInt32.self) })
    default:
      throw .violation("answered with a '\(header.kind)' frame instead of a result")
    }
  }

  /// Checks that the frame is of a kind and says nothing more.
  func expectEmpty(_ kind: FrameKind) throws(Interruption) {
    guard header.kind == kind, payload.isEmpty else {
      throw .violation(
        "answered with a '\(header.kind)' frame of \(payload.count) bytes "
          + "instead of an empty '\(kind)' frame")
    }
  }

  /// Decodes a payload that is one string.
  func text() throws(Interruption) -> String {
    try decoded { decoder throws(WireError) in try decoder.decode(String.self) }
  }
}

// MARK: - Decoding

extension WorkerFrame {
  /// Decodes the whole payload.
  ///
  /// - Parameter decode: Takes the value out of the payload.
  /// - Returns: The value.
  /// - Throws: A violation when it cannot be decoded, or bytes are left.
  func decoded<Value>(
    _ decode: (inout WireDecoder) throws(WireError) -> Value
  ) throws(Interruption) -> Value {
    try decodedBeginning { decoder throws(WireError) in
      let value = try decode(&decoder)
      try decoder.finish()
      return value
    }
  }

  /// Decodes what the payload begins with.
  ///
  /// - Parameter decode: Takes the value out of the payload.
  /// - Returns: The value.
  /// - Throws: A violation when it cannot be decoded.
  func decodedBeginning<Value>(
    _ decode: (inout WireDecoder) throws(WireError) -> Value
  ) throws(Interruption) -> Value {
    do throws(WireError) {
      var decoder = WireDecoder(payload)
      return try decode(&decoder)
    } catch {
      let article = header.kind == .ask ? "an" : "a"
      throw .violation("sent \(article) '\(header.kind)' frame that cannot be decoded: \(error)")
    }
  }
}
