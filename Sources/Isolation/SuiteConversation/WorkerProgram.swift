import Wire

/// What a worker is started with and what it loads.
public struct WorkerProgram: Equatable, Sendable {
  /// The path of the program.
  public var program: String
  /// The path of the library with a solution; its folder must exist when the program is started, the
  /// library when it is loaded.
  public var library: String

  /// Creates the description of a worker.
  public init(program: String, library: String) {
    self.program = program
    self.library = library
  }
}

// MARK: - Encoding

extension WorkerProgram {
  func encode(into encoder: inout WireEncoder) {
    encoder.encode(program)
    encoder.encode(library)
  }

  init(from decoder: inout WireDecoder) throws(WireError) {
    program = try decoder.decode(String.self)
    library = try decoder.decode(String.self)
  }
}
