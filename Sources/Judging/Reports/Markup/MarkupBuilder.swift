/// Lets the content of an element be written as statements.
@resultBuilder
enum MarkupBuilder {
  static func buildExpression(_ piece: Markup) -> Markup { piece }
  static func buildExpression(_ piece: Markup?) -> Markup { piece ?? .nothing }
  static func buildExpression(_ text: String) -> Markup { Markup(text: text) }
  static func buildExpression(_ message: Message) -> Markup { Markup(message) }
  static func buildBlock(_ pieces: Markup...) -> Markup { Markup(joining: pieces) }
  static func buildOptional(_ piece: Markup?) -> Markup { piece ?? .nothing }
  static func buildEither(first piece: Markup) -> Markup { piece }
  static func buildEither(second piece: Markup) -> Markup { piece }
  static func buildArray(_ pieces: [Markup]) -> Markup { Markup(joining: pieces) }
}
