/// What a layer costs.
public struct LayerCost: Equatable, Sendable {
  /// The number of weights and biases.
  public let parameters: Int

  /// The number of multiplications, each followed by an addition, for the whole batch.
  public let macs: Int

  /// The number of elements of the output, for the whole batch.
  public let activations: Int

  /// Creates a cost.
  public init(parameters: Int, macs: Int, activations: Int) {
    self.parameters = parameters
    self.macs = macs
    self.activations = activations
  }
}
