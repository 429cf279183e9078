/// What is wrong with bytes that should have been the header of a frame.
public enum FrameError: Error, Equatable, Sendable {
  /// There are fewer bytes than a header has.
  case truncated

  /// The bytes do not begin a frame.
  case wrongMagic

  /// The frame has a version that this code does not speak.
  case unknownVersion(UInt8)

  /// The frame has a kind that the version does not have.
  case unknownKind(UInt8)

  /// The payload is longer than the reader accepts.
  case tooLong(length: UInt64, limit: Int)
}

// MARK: - CustomStringConvertible

extension FrameError: CustomStringConvertible {
  /// The error as a clause that can follow "cannot read the frame: ".
  public var description: String {
    switch self {
    case .truncated: "the header is shorter than \(FrameHeader.size) bytes"
    case .wrongMagic: "the bytes do not begin with the mark of a frame"
    case .unknownVersion(let version): "version \(version) is not \(FrameHeader.version)"
    case .unknownKind(let kind): "there is no kind \(kind)"
    case .tooLong(let length, let limit): "\(length) bytes are more than the limit of \(limit)"
    }
  }
}
