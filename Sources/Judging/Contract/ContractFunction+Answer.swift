extension ContractFunction {
  /// The types of the parameters and of the result.
  var types: [ContractType] { parameters.map(\.type) + [result] }

  /// The parameters whose new values come back with the answer.
  var inoutParameters: [Parameter] { parameters.filter(\.isInout) }

  /// What comes back from a call: the result and the new values of `inout` parameters.
  ///
  /// One of these is there by itself, several are a tuple with the names `result` and those of the parameters.
  var answer: ContractType {
    let fields = answerFields
    return fields.count == 1 ? fields[0].type : .tuple(fields)
  }

  /// The parts of the answer, in the order in which they cross the pipe.
  var answerFields: [ContractField] {
    let result = result == .tuple([]) ? [] : [ContractField(label: Self.resultName, type: result)]
    return result + inoutParameters.map { ContractField(label: $0.name, type: $0.type) }
  }

  /// The name of what a function returns, beside the values that it changes.
  static let resultName = "result"
}

// MARK: - Types with state

extension ContractFunction {
  /// Whether it is called on an object, or takes or returns one.
  var usesObjects: Bool {
    member != nil || types.contains(where: \.holdsObjects)
  }

  /// The name with the type that it belongs to, or the types that it is specialised for: `Adam.step(_:_:)`,
  /// `Adam.lr`, `topK<Int>(_:_:)`.
  var qualifiedName: String {
    if let generic {
      let types = generic.types.map(\.source).joined(separator: ", ")
      return "\(baseName)<\(types)>" + fullName.dropFirst(baseName.count)
    }
    guard let member else { return fullName }
    return switch member.role {
    case .getter, .setter: "\(member.type).\(baseName)"
    default: "\(member.type).\(fullName)"
    }
  }
}
