import ExerciseKit
public import Wire

/// A mistake that people make in an exercise, by what it makes of an input.
///
/// The client of a suite has a function for each function of the API that makes one from Swift:
/// `.nms("boxes-one-larger", "…", changing: { … })`.
public struct Mistake: Sendable {
  /// The index of the function that it is about.
  let function: Int
  /// Its identifier: `padding-ignored`.
  let name: String
  /// What is wrong, as a sentence.
  let sentence: String
  /// What a solution with this mistake answers; nothing where the mistake makes no difference.
  let answer: @Sendable (Probe) throws -> Answer?

  init(
    _ name: String, _ sentence: String, function: Int,
    answer: @escaping @Sendable (Probe) throws -> Answer?
  ) {
    self.name = name
    self.sentence = sentence
    self.function = function
    self.answer = answer
  }

  /// Creates a mistake of an exercise; generated code does this.
  ///
  /// - Parameters:
  ///   - name: Its identifier: words joined by hyphens.
  ///   - sentence: What is wrong, as a sentence that quotes no input.
  ///   - function: The index of the function that it is about.
  ///   - decode: Decodes the arguments of a call.
  ///   - answer: What a solution with this mistake answers. It may call the reference, and throws
  ///     `InvalidInput` for what such a solution refuses.
  public init<Arguments>(
    _ name: String, _ sentence: String, function: Int,
    decode: @escaping @Sendable (inout WireDecoder) throws(WireError) -> Arguments,
    answer: @escaping @Sendable (Arguments) throws -> Any
  ) {
    self.init(name, sentence, function: function) { probe in
      var decoder = WireDecoder(probe.input.bytes)
      let arguments = try decode(&decoder)
      do {
        return .value(Value(reflecting: try answer(arguments)))
      } catch let error as SolutionError {
        return .threw(error.type)
      } catch is InvalidInput {
        return .threw("InvalidInput")
      }
    }
  }
}
