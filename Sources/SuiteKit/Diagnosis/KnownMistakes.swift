/// The mistakes that are known whatever the exercise, by the types of a function's parameters and result.
struct KnownMistakes {
  let schema: Schema

  /// The mistakes that can be made in a function, the more frequent ones first: an argument is ignored, it is
  /// taken for another one, it is misread, the answer is changed.
  ///
  /// - Parameters:
  ///   - function: The index of the function.
  ///   - reference: Who answers calls with changed arguments.
  /// - Returns: The mistakes, whether they make a difference to an input or not.
  func mistakes(
    in function: Int, reference: @escaping @Sendable () -> SolutionServer
  ) -> [Mistake] {
    let signature = schema.functions[function]
    let caller = Caller(schema: schema, function: function, reference: reference)
    let parameters = signature.parameters.indices
    let changed = parameters.flatMap { changes(of: $0, caller) }
    var mistakes = parameters.flatMap { omission(of: $0, caller) }
    mistakes += changed.filter(\.isOmission).map(\.mistake)
    mistakes += exchanges(signature.parameters, caller)
    mistakes += changed.filter { !$0.isOmission }.map(\.mistake)
    return mistakes + changesOfAnswer(caller)
  }

  /// Calls the reference with other arguments than those of a probe.
  private struct Caller: Sendable {
    let schema: Schema
    let function: Int
    let reference: @Sendable () -> SolutionServer

    func answer(to probe: Probe, with arguments: [Value]) throws -> Answer? {
      guard let bytes = schema.encode(arguments, of: function), bytes != probe.input.bytes else {
        return nil
      }
      return try Answer(to: schema.call(function, arguments: bytes), from: reference())
    }
  }
}

// MARK: - Arguments

extension KnownMistakes {
  /// A parameter with a default value that has no effect.
  private func omission(of parameter: Int, _ caller: Caller) -> [Mistake] {
    let declared = schema.functions[caller.function].parameters[parameter]
    guard declared.defaultValue != nil else { return [] }
    let sentence = "'\(declared.name)' has no effect: its default value counts instead."
    return [
      Mistake("\(declared.name)-ignored", sentence, function: caller.function) { probe in
        var arguments = probe.arguments
        arguments[parameter] = try schema.defaultValue(of: declared) ?? arguments[parameter]
        return try caller.answer(to: probe, with: arguments)
      }
    ]
  }

  private func changes(
    of parameter: Int, _ caller: Caller
  ) -> [(isOmission: Bool, mistake: Mistake)] {
    let declared = schema.functions[caller.function].parameters[parameter]
    let places = Place.places(in: declared.type, called: declared.name, of: schema)
    return places.flatMap { place in
      ArgumentChange.changes(of: place, in: schema).map { change in
        let mistake = Mistake(
          "\(place.name)-\(change.name)", change.sentence(about: place.name),
          function: caller.function
        ) { probe in
          let argument = probe.arguments[parameter]
          guard let value = argument.value(at: place.path), let changed = change.apply(value),
            let replaced = argument.replacing(place.path, with: changed)
          else { return nil }
          var arguments = probe.arguments
          arguments[parameter] = replaced
          return try caller.answer(to: probe, with: arguments)
        }
        return (change.isOmission, mistake)
      }
    }
  }

  /// Two parameters of one type, each taken for the other.
  private func exchanges(_ parameters: [Schema.Parameter], _ caller: Caller) -> [Mistake] {
    parameters.indices.flatMap { first in
      parameters.indices.filter { $0 > first && parameters[$0].type == parameters[first].type }
        .map { second in
          let names = (parameters[first].name, parameters[second].name)
          return Mistake(
            "\(names.0)-\(names.1)-exchanged", "'\(names.0)' and '\(names.1)' are exchanged.",
            function: caller.function
          ) { probe in
            var arguments = probe.arguments
            arguments.swapAt(first, second)
            return try caller.answer(to: probe, with: arguments)
          }
        }
    }
  }
}

// MARK: - Answers

extension KnownMistakes {
  private func changesOfAnswer(_ caller: Caller) -> [Mistake] {
    let function = schema.functions[caller.function]
    let places = Place.places(in: function.result, called: "result", of: schema)
    // Lists whose lengths an average may be taken over.
    let lists = function.parameters.indices.filter { function.parameters[$0].type.isList }
    return places.flatMap { place in
      let changes =
        AnswerChange.all.map { change in (change, Int?.none) }
        + lists.flatMap { list in
          AnswerChange.scalings(by: function.parameters[list].name).map { ($0, list) }
        }
      return changes.map { change, list in
        let subject = place.path.isEmpty ? "the result" : "'\(place.name)'"
        return Mistake(
          "\(place.name)-\(change.name)", change.sentence(about: subject), function: caller.function
        ) { probe in
          guard case .value(let right) = probe.right, let value = right.value(at: place.path)
          else { return nil }
          let count = list.flatMap { probe.arguments[$0].elements?.count } ?? 0
          return change.apply(value, count).flatMap { right.replacing(place.path, with: $0) }
            .map(Answer.value)
        }
      }
    }
  }
}

extension ValueType {
  /// Whether values are lists.
  fileprivate var isList: Bool {
    if case .array = self { true } else { false }
  }
}
