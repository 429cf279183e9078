// What the judge says in Chinese. The sentences are in a file for each part of the judge that says them,
// under the English that is their key.

extension Translation {
  static let chinese = Translation(
    sentences: merged([
      verdictsInChinese, reportsInChinese, picturesInChinese, solvingInChinese, errorsInChinese,
      workspaceInChinese, sessionInChinese, gradingInChinese, rejudgingInChinese,
      publishingInChinese,
    ]),
    counts: [
      "attempt": "%1 次尝试",
      "day": " %1 天",
      "error": "%1 个错误",
      "event": " %1 条记录",
      "exercise": "%1 道题",
      "example": "%1 个示例",
      "file": "%1 个文件",
      "group": "%1 组",
      "input": " %1 个输入",
      "minute": "%1 分钟",
      "more error": " %1 个错误",
      "more expectation": "另有 %1 处期望",
      "more line": "还有 %1 行",
      "node": "%1 个节点",
      "place": "%1 处",
      "question": "%1 个问题",
      "result": "%1 个结果",
      "submission": "%1 份提交",
      "test": "%1 项测试",
      "thread": "%1 个线程",
    ])

  /// Merges the parts; a sentence that is in two of them is a mistake.
  private static func merged(_ parts: [[String: String]]) -> [String: String] {
    parts.reduce(into: [:]) { whole, part in
      whole.merge(part) { _, _ in preconditionFailure("A sentence is translated twice.") }
    }
  }
}
