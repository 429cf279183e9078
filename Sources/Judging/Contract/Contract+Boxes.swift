// A server is compiled before there is a solution, so it does not know how large a structure of the solution's is. It
// holds boxes with structures, as it holds objects of classes, and the bindings look into them.

extension Contract {
  /// The function as a server calls it, with boxes in the place of structures.
  func boxed(_ function: ContractFunction) -> ContractFunction {
    var boxed = function
    for index in boxed.parameters.indices {
      boxed.parameters[index].type = self.boxed(boxed.parameters[index].type)
    }
    boxed.result = self.boxed(boxed.result)
    if let member = function.member { boxed.member?.type = boxName(of: member.type) ?? member.type }
    return boxed
  }

  /// The type with boxes in the place of structures.
  private func boxed(_ type: ContractType) -> ContractType {
    guard type.holdsObjects else { return type }
    switch type {
    case .object(let name): return .object(boxName(of: name) ?? name)
    case .optional(let wrapped): return .optional(boxed(wrapped))
    case .array(let element): return .array(boxed(element))
    case .set(let element): return .set(boxed(element))
    case .dictionary(let key, let value): return .dictionary(key: key, value: boxed(value))
    case .tuple(let fields):
      return .tuple(fields.map { ContractField(label: $0.label, type: boxed($0.type)) })
    case .bool, .string, .integer, .floatingPoint, .range, .closedRange, .named, .function,
      .sequence:
      return type
    }
  }

  /// Whether a server must not see values of a type.
  func holdsStructures(_ type: ContractType) -> Bool { boxed(type) != type }

  /// An expression of a value with its structures in boxes.
  func boxed(_ type: ContractType, _ value: String) -> String {
    converted(type, value) { name, object in "\(name)(\(object))" }
  }

  /// An expression of a value with its structures out of their boxes.
  func unboxed(_ type: ContractType, _ value: String) -> String {
    converted(type, value) { _, box in "\(box).object" }
  }

  private func converted(
    _ type: ContractType, _ value: String, _ convert: (_ box: String, _ value: String) -> String
  ) -> String {
    type.expression(replacingObjectsIn: value) { name, object in
      boxName(of: name).map { convert($0, object) }
    }
  }

  /// The name of what holds a structure; none for a class.
  private func boxName(of name: String) -> String? {
    objects.first { $0.name == name && $0.kind == .structure }?.boxName
  }
}

extension ContractObject {
  /// The name of what holds a structure.
  var boxName: String { "JudgeBoxOf\(name)" }
}
