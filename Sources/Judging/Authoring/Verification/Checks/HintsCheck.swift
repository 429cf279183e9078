/// Checks that hints are a ladder: `## 1`, `## 2` and so on, each with something to read.
enum HintsCheck {
  static func findings(in sources: ExerciseSources) -> [Finding] {
    ["hints.md", "hints.zh.md"].compactMap { sources[$0] }.flatMap(findings)
  }

  private static func findings(in text: AuthoredText) -> [Finding] {
    let steps = MarkdownOutline(of: text).parts.compactMap { part -> (title: String, line: Int)? in
      guard case .heading(2, let title) = part.kind else { return nil }
      return (title, part.line)
    }
    guard !steps.isEmpty else {
      return [
        Finding(
          .hints, file: text.path, "It has no hints.",
          advice: "Begin each with a heading: '## 1', '## 2' and so on.")
      ]
    }
    return steps.enumerated().compactMap { index, step in
      guard step.title.prefix(while: { $0.isNumber }) != "\(index + 1)" else { return nil }
      return Finding(
        .hints, file: text.path, line: step.line,
        "This hint is called '\(step.title)', not '\(index + 1)'.",
        advice: "Number the hints from 1.")
    }
  }
}
