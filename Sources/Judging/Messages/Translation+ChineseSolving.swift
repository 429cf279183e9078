// What is said to a person who solves exercises: next, progress, hints, interviews.

extension Translation {
  static let solvingInChinese: [String: String] = [
    "Every exercise of '%1' is solved. 'judge next --review' keeps them in mind.":
      "“%1”的题已全部完成。“judge next --review”可以帮你复习。",
    "Every exercise is solved. 'judge next --review' keeps them in mind.":
      "所有题都已完成。“judge next --review”可以帮你复习。",
    "Nothing is solved yet, so there is nothing to review.": "还没有完成的题，因此没有可复习的内容。",
    "Nothing is due for review before %1, when '%2' is.": "%1 之前没有需要复习的题；届时轮到“%2”。",
  ]
}
