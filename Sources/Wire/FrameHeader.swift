/// The 16 bytes before the payload of every message on the pipe.
public struct FrameHeader: Equatable, Sendable {
  /// The number of bytes of an encoded header.
  public static let size = 16

  /// The first two bytes of every frame, "JW" when read as a little-endian number.
  public static let magic: UInt16 = 0x574A

  /// The version of the grammar, of the kinds of frames and of their payloads.
  public static let version: UInt8 = 2

  /// What the frame asks for or answers.
  public var kind: FrameKind

  /// The number of the request, repeated by its reply.
  public var sequence: UInt32

  /// The number of bytes of the payload.
  public var length: Int

  /// Creates the header of a frame.
  public init(_ kind: FrameKind, sequence: UInt32, length: Int) {
    self.kind = kind
    self.sequence = sequence
    self.length = length
  }

  /// Reads the header at the start of the bytes, believing none of it.
  ///
  /// - Parameters:
  ///   - bytes: the first ``size`` bytes of a frame; more are ignored.
  ///   - limit: the longest payload that is accepted.
  /// - Throws: a `FrameError` unless the bytes are the header of a frame that may be read.
  public init(parsing bytes: ArraySlice<UInt8>, limit: Int) throws(FrameError) {
    let fields: (magic: UInt16, version: UInt8, kind: UInt8, sequence: UInt32, length: UInt64)
    do {
      var decoder = WireDecoder(bytes)
      fields.magic = try decoder.decode(UInt16.self)
      fields.version = try decoder.decode(UInt8.self)
      fields.kind = try decoder.decode(UInt8.self)
      fields.sequence = try decoder.decode(UInt32.self)
      fields.length = try decoder.decode(UInt64.self)
    } catch {
      // A number can only be incomplete.
      throw .truncated
    }
    guard fields.magic == Self.magic else { throw .wrongMagic }
    guard fields.version == Self.version else { throw .unknownVersion(fields.version) }
    guard let kind = FrameKind(rawValue: fields.kind) else { throw .unknownKind(fields.kind) }
    guard fields.length <= UInt64(max(limit, 0)) else {
      throw .tooLong(length: fields.length, limit: limit)
    }
    self.init(kind, sequence: fields.sequence, length: Int(fields.length))
  }

  /// Appends the header to what an encoder holds.
  public func encode(into encoder: inout WireEncoder) {
    encoder.encode(Self.magic)
    encoder.encode(Self.version)
    encoder.encode(kind.rawValue)
    encoder.encode(sequence)
    encoder.encode(UInt64(length))
  }
}
