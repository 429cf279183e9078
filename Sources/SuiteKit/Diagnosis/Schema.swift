public import Wire

/// What the functions of an exercise take and return.
///
/// The client of a suite has the same functions as Swift, which is what a test wants. To change one argument
/// of a call whatever the exercise, its parameters must be there as values.
public struct Schema: Sendable {
  /// A parameter of a function.
  public struct Parameter: Sendable {
    /// The name inside the function.
    let name: String
    let type: ValueType
    /// The value where it is left out, as it crosses the pipe; none where it cannot be.
    let defaultValue: [UInt8]?

    /// Creates a parameter; generated code encodes its default value, if it has one.
    public init(
      _ name: String, _ type: ValueType, encodeDefault: ((inout WireEncoder) -> Void)? = nil
    ) {
      self.name = name
      self.type = type
      defaultValue = encodeDefault.map { encode in
        var encoder = WireEncoder()
        encode(&encoder)
        return encoder.take()
      }
    }
  }

  /// A function of the API.
  public struct Function: Sendable {
    /// The name without labels.
    let name: String
    let parameters: [Parameter]
    let result: ValueType

    /// Creates a function.
    public init(_ name: String, _ parameters: [Parameter], _ result: ValueType) {
      self.name = name
      self.parameters = parameters
      self.result = result
    }
  }

  /// The functions; a call names one by its index.
  let functions: [Function]
  /// The structures and enumerations that occur in them, by name.
  let types: [String: ValueType.Shape]

  /// Creates a schema.
  public init(functions: [Function] = [], types: [String: ValueType.Shape] = [:]) {
    self.functions = functions
    self.types = types
  }
}
