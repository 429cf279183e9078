/// Lays out the blocks of a Markdown text as parts of a page.
struct MarkdownHTML {
  /// The level of heading that the text's first level becomes; deeper ones follow, down to the sixth.
  let firstLevel: Int

  /// Returns blocks that stand below each other.
  func html(of blocks: [MarkdownBlock]) -> HTML {
    HTML(joining: blocks.map(html(of:)))
  }

  /// Returns the words of a line, each in its style.
  func html(of spans: [TextSpan]) -> HTML {
    HTML(joining: spans.joined().map(html(of:)))
  }

  /// Returns a text of one paragraph as words of a line.
  func line(_ text: Markdown) -> HTML {
    HTML(joining: text.blocks.map { item([$0], isLoose: false) })
  }

  // MARK: - Blocks

  private func html(of block: MarkdownBlock) -> HTML {
    switch block {
    case .heading(let level, let spans): heading(level, html(of: spans))
    case .paragraph(let spans): HTML("p") { html(of: spans) }
    case .list(let list): html(of: list)
    case .code(let lines):
      HTML("pre") { HTML("code") { for line in lines { HTML(text: line) + .newline } } }
    case .table(let table):
      // A table that is too wide scrolls by itself; the page does not.
      HTML("div", ["class": "wide"]) { html(of: table) }
    case .quote(let blocks): HTML("blockquote") { html(of: blocks) }
    case .rule: HTML(empty: "hr")
    }
  }

  private func heading(_ level: Int, _ words: HTML) -> HTML {
    switch level + firstLevel - 1 {
    case ...2: HTML("h2") { words }
    case 3: HTML("h3") { words }
    case 4: HTML("h4") { words }
    case 5: HTML("h5") { words }
    default: HTML("h6") { words }
    }
  }

  private func html(of list: MarkdownList) -> HTML {
    let items = HTML(
      joining: list.items.map { blocks in HTML("li") { item(blocks, isLoose: list.isLoose) } })
    guard let start = list.start else { return HTML("ul") { items } }
    return HTML("ol", ["start": start == 1 ? nil : "\(start)"]) { items }
  }

  /// The paragraphs of a tight list stand without the space around them.
  private func item(_ blocks: [MarkdownBlock], isLoose: Bool) -> HTML {
    HTML(
      joining: blocks.map { block in
        if case .paragraph(let spans) = block, !isLoose { html(of: spans) } else { html(of: block) }
      })
  }

  private func html(of table: MarkdownTable) -> HTML {
    HTML("table") {
      HTML("thead") {
        HTML("tr") {
          for (index, cell) in table.header.enumerated() {
            HTML("th", ["scope": "col", "class": alignment(index, in: table)]) { html(of: cell) }
          }
        }
      }
      HTML("tbody") {
        for row in table.rows {
          HTML("tr") {
            for (index, cell) in row.enumerated() {
              HTML("td", ["class": alignment(index, in: table)]) { html(of: cell) }
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
  private func html(of span: TextSpan) -> HTML {
    var html = HTML(text: span.text)
    if span.style.contains(.code) { html = wrapped(html, in: "code") }
    if span.style.contains(.bold) { html = wrapped(html, in: "strong") }
    if span.style.contains(.emphasis) { html = wrapped(html, in: "em") }
    if span.style.contains(.struck) { html = wrapped(html, in: "s") }
    return html
  }

  private func wrapped(_ html: HTML, in name: StaticString) -> HTML { HTML(name) { html } }
}
