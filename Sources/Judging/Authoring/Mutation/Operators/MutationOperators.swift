/// The operators, in the order of the table; of equal mutants the first operator's counts.
enum MutationOperators {
  static let all: [any MutationOperator.Type] = [
    RelationalOperatorReplacement.self, ArithmeticOperatorReplacement.self,
    AssignmentOperatorReplacement.self, ConditionalOperatorReplacement.self,
    UnaryOperatorDeletion.self, ConditionNegation.self, ConstantReplacement.self,
    RangeReplacement.self, MinimumMaximumReplacement.self, ArgumentPropagation.self,
    ParameterExchange.self, StatementDeletion.self, ReturnValueReplacement.self, OneTripLoop.self,
  ]
}
