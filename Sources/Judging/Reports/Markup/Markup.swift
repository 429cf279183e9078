/// A piece of a page or of a picture.
///
/// Text has one way in, which escapes it and makes visible what is hidden in it: `init(text:)` for content,
/// and the values of attributes. The names of elements and attributes are literals of this program. So
/// nothing that a document says can become markup. What comes out is HTML5 that is well-formed XML too.
struct Markup: Sendable {
  /// The markup, safe to be written into a page.
  let markup: String

  private init(markup: String) {
    self.markup = markup
  }

  /// Longer lines than this are cut: nobody reads them, and a browser is slow with them.
  static let longestText = 20_000

  /// Takes one line of text; an ellipsis ends one that is too long.
  init(text: some StringProtocol) {
    guard text.utf8.count > Self.longestText, text.count > Self.longestText else {
      markup = Self.escaped(SafeText.visible(text))
      return
    }
    markup = Self.escaped(SafeText.visible(text.prefix(Self.longestText))) + "…"
  }

  /// Takes a message; pages speak English, whatever the language of what an exercise says in them.
  init(_ message: Message) {
    self.init(text: message.text(in: .english))
  }

  /// Makes an element.
  ///
  /// - Parameters:
  ///   - name: The element's name.
  ///   - attributes: Its attributes; one without a value is left out.
  ///   - content: What is in it; strings are taken as text.
  init(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:],
    @MarkupBuilder content: () -> Markup = { .nothing }
  ) {
    markup =
      "\(Self.start(name, attributes))>\(content().markup)</\(name)>\(Self.lineEnd(after: name))"
  }

  /// Makes an element that never has content: a line break, a shape of a picture.
  init(empty name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:]) {
    markup = "\(Self.start(name, attributes))/>\(Self.lineEnd(after: name))"
  }

  /// Makes the element of a style sheet, which is a literal of this program.
  ///
  /// - Parameter sheet: The rules, without `<` and `&`, which HTML and XML read differently here.
  init(styleSheet sheet: StaticString) {
    markup = "<style>\n\(sheet)\n</style>\n"
  }

  /// Puts pieces one after the other, written as statements.
  init(@MarkupBuilder content: () -> Markup) {
    self = content()
  }

  /// Joins pieces.
  init(joining pieces: [Markup]) {
    markup = pieces.map(\.markup).joined()
  }

  /// Nothing.
  static let nothing = Markup(markup: "")

  /// The end of a line of preformatted text.
  static let newline = Markup(markup: "\n")

  var isEmpty: Bool { markup.isEmpty }

  static func + (left: Markup, right: Markup) -> Markup {
    Markup(markup: left.markup + right.markup)
  }

  /// The whole document with this element as its root.
  var document: String { "<!DOCTYPE html>\n\(markup)" }

  /// The elements that end a line of the page's source, so that people can read it and compare two.
  private static let endingLines: Set<String> = [
    "html", "head", "meta", "title", "body", "main", "header", "section", "article", "details",
    "summary", "h1", "h2", "h3", "h4", "h5", "h6", "p", "ul", "ol", "li", "dl", "dd", "div", "pre",
    "blockquote", "hr", "table", "thead", "tr", "figure", "figcaption", "svg", "g",
  ]

  private static func lineEnd(after name: StaticString) -> String {
    endingLines.contains("\(name)") ? "\n" : ""
  }
}

// MARK: - Escaping

extension Markup {
  private static func start(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?>
  ) -> String {
    attributes.reduce(into: "<\(name)") { markup, attribute in
      guard let value = attribute.value else { return }
      markup += " \(attribute.key)=\"\(escaped(SafeText.visible(value)))\""
    }
  }

  /// Escapes for content and for attributes alike, so that nobody has to know where a text goes.
  private static func escaped(_ text: String) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
