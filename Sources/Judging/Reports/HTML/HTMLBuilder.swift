/// Lets the content of an element be written as statements.
@resultBuilder
enum HTMLBuilder {
  static func buildExpression(_ piece: HTML) -> HTML { piece }
  static func buildExpression(_ piece: HTML?) -> HTML { piece ?? .nothing }
  static func buildExpression(_ text: String) -> HTML { HTML(text: text) }
  static func buildExpression(_ message: Message) -> HTML { HTML(message) }
  static func buildBlock(_ pieces: HTML...) -> HTML { HTML(joining: pieces) }
  static func buildOptional(_ piece: HTML?) -> HTML { piece ?? .nothing }
  static func buildEither(first piece: HTML) -> HTML { piece }
  static func buildEither(second piece: HTML) -> HTML { piece }
  static func buildArray(_ pieces: [HTML]) -> HTML { HTML(joining: pieces) }
}
