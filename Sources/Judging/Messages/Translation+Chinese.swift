// What the judge says in Chinese. The sentences are in a file for each part of the judge that says them,
// under the English that is their key.

extension Translation {
  static let chinese = Translation(
    sentences: merged([solvingInChinese]),
    counts: [
      "attempt": "%1 次尝试",
      "day": "%1 天",
      "exercise": "%1 道题",
      "hint": "%1 条提示",
      "minute": "%1 分钟",
      "test": "%1 项测试",
    ])

  /// Merges the parts; a sentence that is in two of them is a mistake.
  private static func merged(_ parts: [[String: String]]) -> [String: String] {
    parts.reduce(into: [:]) { whole, part in
      whole.merge(part) { _, _ in preconditionFailure("A sentence is translated twice.") }
    }
  }
}
