public import Wire

/// What a suite consists of besides its tests: generated code makes it.
public struct SuiteProgram {
  /// The digest of the contract that its client was generated from.
  let contract: String
  /// How far numbers may be apart where a test does not say it.
  let tolerance: Tolerance
  /// The workloads of Workloads.swift.
  let workloads: [Workload]
  /// The folder with the vectors of the authority.
  let goldenFolder: String
  /// Decodes the result of a function that is known by its index.
  let decodeResult: (Int, inout WireDecoder) throws(WireError) -> Any
  /// What the functions of the exercise take and return.
  let schema: Schema
  /// The mistakes of Mistakes.swift.
  let mistakes: [Mistake]

  /// Creates the description of a suite.
  public init(
    contract: String, tolerance: Tolerance = .exact, workloads: [Workload] = [],
    goldenFolder: String = "",
    decodeResult: @escaping (Int, inout WireDecoder) throws(WireError) -> Any = {
      _, _ throws(WireError) in throw .invalidCase
    },
    schema: Schema = Schema(), mistakes: [Mistake] = []
  ) {
    self.contract = contract
    self.tolerance = tolerance
    self.workloads = workloads
    self.goldenFolder = goldenFolder
    self.decodeResult = decodeResult
    self.schema = schema
    self.mistakes = mistakes
  }
}
