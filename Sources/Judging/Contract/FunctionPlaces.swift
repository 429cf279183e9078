/// Where functions and sequences may stand in an API.
///
/// A suite gives a solution what is called without an error in its process. What a solution gives is called from
/// another process, which can fail: so it must stand where a suite can be given another type.
struct FunctionPlaces {
  let contract: Contract

  /// Why a function cannot be called from a suite; nothing where it can.
  func refusal(of function: ContractFunction) -> String? {
    for part in function.types.flatMap(\.parts) where part.isCalled && part.holdsObjects {
      return "`\(part.source)` is a function or a sequence of objects; give these one by one, or "
        + "in an array"
    }
    for parameter in function.parameters {
      if parameter.isInout, contract.holdsFunctions(parameter.type) {
        return "`\(parameter.name)` is an `inout` function; return the new one instead"
      }
      if let reason = refusalOfArgument(parameter.type, isParameter: true) { return reason }
    }
    if case .sequence(.someSequence, let element) = function.result {
      return refusalOfResult(element)
    }
    return refusalOfResult(function.result)
  }

  /// Why a type cannot be that of something that the suite gives.
  private func refusalOfArgument(_ type: ContractType, isParameter: Bool) -> String? {
    switch type {
    case .function(let function):
      return function.parameters.lazy.compactMap(refusalOfResult).first
        ?? refusalOfArgument(function.result, isParameter: false)
    case .sequence(let kind, let element):
      if kind.isAsync {
        return
          "`\(type.source)` as an argument is not supported; take a function that gives the next element"
      }
      if kind == .someSequence, !isParameter { return refusalOfOpaqueType(type) }
      return refusalOfArgument(element, isParameter: false)
    default:
      return type.parts.dropFirst().lazy
        .compactMap { refusalOfArgument($0, isParameter: false) }.first
    }
  }

  /// Why a type cannot be that of something that the solution gives.
  private func refusalOfResult(_ type: ContractType) -> String? {
    switch type {
    case .named(let name) where contract.holdsFunctions(type):
      return "`\(name)` holds a function, which a solution can be given and cannot return"
    case .function(let function):
      if function.isAsync {
        return "an `async` function as a result is not supported; return one that is not `async`"
      }
      return function.parameters.lazy
        .compactMap { refusalOfArgument($0, isParameter: false) }.first
        ?? refusalOfResult(function.result)
    case .sequence(.someSequence, _): return refusalOfOpaqueType(type)
    default: return type.parts.dropFirst().lazy.compactMap(refusalOfResult).first
    }
  }

  private func refusalOfOpaqueType(_ type: ContractType) -> String {
    "`\(type.source)` can be a parameter's or a result's type only; write `\(type.valueSource)` here"
  }
}
