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
      do throws(WireError) {
        var decoder = WireDecoder(payload)
        let type = try decoder.decode(String.self)
        let description = try decoder.decode(String.self)
        try decoder.finish()
        return .threw(type: type, description: description)
      } catch {
        throw .violation("sent a 'threw' frame that cannot be decoded: \(error)")
      }
    case .rethrew:
      do throws(WireError) {
        var decoder = WireDecoder(payload)
        let number = try decoder.decode(UInt32.self)
        try decoder.finish()
        return .rethrew(number)
      } catch {
        throw .violation("sent a 'rethrew' frame that cannot be decoded: \(error)")
      }
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
    do throws(WireError) {
      var decoder = WireDecoder(payload)
      let text = try decoder.decode(String.self)
      try decoder.finish()
      return text
    } catch {
      throw .violation("sent a '\(header.kind)' frame that cannot be decoded: \(error)")
    }
  }
}
