/// Lays out the blocks of a Markdown text as parts of a page.
struct MarkdownHTML {
  /// The level of heading that the text's first level becomes; deeper ones follow, down to the sixth.
  let firstLevel: Int

  /// Returns blocks that stand below each other.
  func html(of blocks: [MarkdownBlock]) -> Markup {
    Markup(joining: blocks.map(html(of:)))
  }

  /// Returns the words of a line, each in its style.
  func html(of spans: [TextSpan]) -> Markup {
    Markup(joining: spans.joined().map(html(of:)))
  }

  /// Returns a text of one paragraph as words of a line.
  func line(_ text: Markdown) -> Markup {
    Markup(joining: text.blocks.map { item([$0], isLoose: false) })
  }

  // MARK: - Blocks

  private func html(of block: MarkdownBlock) -> Markup {
    switch block {
    case .heading(let level, let spans): heading(level, html(of: spans))
    case .paragraph(let spans): Markup("p") { html(of: spans) }
    case .list(let list): html(of: list)
    case .code(let lines):
      Markup("pre") { Markup("code") { for line in lines { Markup(text: line) + .newline } } }
    case .table(let table):
      // A table that is too wide scrolls by itself; the page does not.
      Markup("div", ["class": "wide"]) { html(of: table) }
    case .quote(let blocks): Markup("blockquote") { html(of: blocks) }
    case .rule: Markup(empty: "hr")
    }
  }

  private func heading(_ level: Int, _ words: Markup) -> Markup {
    switch level + firstLevel - 1 {
    case ...2: Markup("h2") { words }
    case 3: Markup("h3") { words }
    case 4: Markup("h4") { words }
    case 5: Markup("h5") { words }
    default: Markup("h6") { words }
    }
  }

  private func html(of list: MarkdownList) -> Markup {
    let items = Markup(
      joining: list.items.map { blocks in Markup("li") { item(blocks, isLoose: list.isLoose) } })
    guard let start = list.start else { return Markup("ul") { items } }
    return Markup("ol", ["start": start == 1 ? nil : "\(start)"]) { items }
  }

  /// The paragraphs of a tight list stand without the space around them.
  private func item(_ blocks: [MarkdownBlock], isLoose: Bool) -> Markup {
    Markup(
      joining: blocks.map { block in
        if case .paragraph(let spans) = block, !isLoose { html(of: spans) } else { html(of: block) }
      })
  }

  private func html(of table: MarkdownTable) -> Markup {
    Markup("table") {
      Markup("thead") {
        Markup("tr") {
          for (index, cell) in table.header.enumerated() {
            Markup("th", ["scope": "col", "class": alignment(index, in: table)]) { html(of: cell) }
          }
        }
      }
      Markup("tbody") {
        for row in table.rows {
          Markup("tr") {
            for (index, cell) in row.enumerated() {
              Markup("td", ["class": alignment(index, in: table)]) { html(of: cell) }
            }
          }
        }
      }
    }
  }

  private func alignment(_ column: Int, in table: MarkdownTable) -> String? {
    guard table.alignments.indices.contains(column) else { return nil }
    return switch table.alignments[column] {
    case .left: nil
    case .center: "center"
    case .right: "right"
    }
  }

  // MARK: - Spans

  /// Links come out as their words: where they lead is written out in the text.
  private func html(of span: TextSpan) -> Markup {
    var html = Markup(text: span.text)
    if span.style.contains(.code) { html = wrapped(html, in: "code") }
    if span.style.contains(.bold) { html = wrapped(html, in: "strong") }
    if span.style.contains(.emphasis) { html = wrapped(html, in: "em") }
    if span.style.contains(.struck) { html = wrapped(html, in: "s") }
    return html
  }

  private func wrapped(_ html: Markup, in name: StaticString) -> Markup { Markup(name) { html } }
}
