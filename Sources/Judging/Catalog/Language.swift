/// A language that exercises are written in.
package enum Language: String, CaseIterable, Codable, Sendable {
  /// English, which every exercise has.
  case english = "en"

  /// Chinese, which falls back to English where a text has not been translated.
  case chinese = "zh"
}
