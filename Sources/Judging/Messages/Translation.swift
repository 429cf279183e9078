/// What a language says for the English of a message.
package struct Translation: Sendable {
  /// The sentences by key, where the language has its own.
  package let sentences: [String: String]
  /// How things are counted, by their English noun in the singular; %1 is the number.
  package let counts: [String: String]

  /// Finds the translation into a language.
  package init(of language: Language) {
    self =
      switch language {
      case .english: .english
      case .chinese: .chinese
      }
  }

  init(sentences: [String: String], counts: [String: String]) {
    self.sentences = sentences
    self.counts = counts
  }

  private static let english = Translation(sentences: [:], counts: [:])

  func sentence(for key: String) -> String { sentences[key] ?? key }

  func count(_ count: Int, _ noun: String) -> String {
    counts[noun]?.replacing("%1", with: Figures.grouped(count)) ?? Figures.count(count, noun)
  }
}
