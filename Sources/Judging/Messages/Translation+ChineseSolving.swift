// What is said to a person who solves exercises: start, next, progress, hints, interviews, statements.

extension Translation {
  static let solvingInChinese: [String: String] = [
    "easy": "简单",
    "medium": "中等",
    "hard": "困难",
    "TITLE": "标题",
    "DIFFICULTY": "难度",
    "TRACK": "专题",

    "%1: %2, %3.": "%1：%2，%3。",
    "Follows %1.": "以 %1 为准。",
    "Answers are compared exactly.": "答案须完全一致。",
    "Numbers may be off by %1.": "数值允许误差 %1。",
    "Numbers may be off by %1 of the expected value.": "数值允许误差为期望值的 %1 倍。",
    "Numbers may be off by %1 plus %2 of the expected value.":
      "数值允许误差为 %1 加上期望值的 %2 倍。",
    "one thread": "单线程",
    "Limits: %1 times the reference's time, %2 s per test, %3 MB, %4.":
      "限制：参考解答时间的 %1 倍，每项测试 %2 秒，%3 MB，%4。",
    "Limits: %1 s per test, %2 MB, %3.": "限制：每项测试 %1 秒，%2 MB，%3。",
    "The stack has %1 MB.": "栈有 %1 MB。",
    "Builds on %1.": "先修：%1。",

    "Started '%1' in %2": "已开始“%1”，文件为 %2",
    "Its types are given, in %1": "题目给出的类型在 %1 中",
    "what to write": "要写什么",
    "whether it is right": "是否正确",
    "The file will not be remembered: %1": "无法记住这个文件：%1",

    "Compiling the kits for %1 (once for a toolchain) …": "正在为 %1 编译评测组件（每个工具链一次）……",
    "Compiling the suite of %1 (once for a version of it) …": "正在编译 %1 的测试（每个版本一次）……",
    "%1 passed. Measuring time, for at most %2 s of CPU time …":
      "%1通过。正在测量时间，最多 %2 秒 CPU 时间……",
    "What an interviewer asks next": "面试官接下来会问",
    "Other accepted ways": "其他可行的写法",
    "%1 more: %2": "还有 %1 个：%2",
    "in %1": "在 %1 中",
    "Measuring these ways, once on this machine: about %1 s. Ctrl-C skips it.":
      "正在本机测量这些写法（只需一次）：约 %1 秒。按 Ctrl-C 跳过。",
    "Skipped; what has been measured is kept.": "已跳过；测得的结果会保留。",
    "What comes after acceptance is not shown: %1": "无法显示通过之后的内容：%1",
    "The attempt is not in your log of progress: %1": "这次尝试未能写入进度记录：%1",

    "Every exercise of '%1' is solved. 'judge next --review' keeps them in mind.":
      "“%1”的题已全部完成。“judge next --review”可以帮你复习。",
    "Every exercise is solved. 'judge next --review' keeps them in mind.":
      "所有题都已完成。“judge next --review”可以帮你复习。",
    "Nothing is solved yet, so there is nothing to review.": "还没有完成的题，因此没有可复习的内容。",
    "Nothing is due for review before %1, when '%2' is.": "%1 之前没有需要复习的题；届时轮到“%2”。",
    "You have begun it: %1, the last with the verdict %2.": "你已经开始做这道题：%1，最近一次的结果是%2。",
    "You have solved it, and its tests have changed since.": "你做对过这道题，但之后它的测试有变化。",
    "Everything that is left builds on something that is not solved yet; this one on %1. It is %2.":
      "剩下的题都依赖尚未完成的题；这一题依赖 %1。难度：%2。",
    "It is %1 and builds on no other exercise.": "难度：%1，不依赖其他题。",
    "It is %1 and builds on what you have solved: %2.": "难度：%1，依赖你已完成的题：%2。",
    "%1 builds on it.": "有 %1依赖它。",
    "%1 build on it.": "有 %1依赖它。",
    "You have solved it before, and the last attempt failed.": "你以前做对过这道题，但最近一次没有通过。",
    "Its review number %1 is due today.": "第 %1 次复习今天到期。",
    "Its review number %1 is due since yesterday.": "第 %1 次复习昨天已到期。",
    "Its review number %1 is due for %2.": "第 %1 次复习已过期%2。",

    "Progress": "进度",
    "%1 of %2": "%1/%2",
    "%1 stale": "%1 道需重测",
    "Solved, but the tests have changed since: %1": "已完成，但之后测试有变化：%1",
    "%1 h %2 min of work in sessions and interviews": "会话和面试中共用时 %1 小时 %2 分钟",
    "Days": "日历",
    "%1 in a row now, %2 at most": "目前连续 %1 天，最长 %2 天",
    "%1 attempts or more": "次尝试或更多：%1",
    "%1 of %2 interview questions can be answered": "已能回答 %2 个面试问题中的 %1 个",
    "Mon": "周一", "Wed": "周三", "Fri": "周五", "Sun": "周日",
    "Jan": "1月", "Feb": "2月", "Mar": "3月", "Apr": "4月", "May": "5月", "Jun": "6月",
    "Jul": "7月", "Aug": "8月", "Sep": "9月", "Oct": "10月", "Nov": "11月", "Dec": "12月",
    "Added %1 to %2": "已把%1加入 %2",
    "'%1' has damaged lines, which are skipped and kept: %2.":
      "“%1”中有损坏的行，已跳过并保留：%2。",
    "'%1' has damaged lines, which are skipped: %2.": "“%1”中有损坏的行，已跳过：%2。",
    "'%1' cannot be read: %2": "无法读取“%1”：%2",
    "'%1' is ignored: %2.": "忽略“%1”：%2。",

    "Hint %1 of %2": "提示 %1/%2",
    "You have seen all hints of '%1': %2. See them again with 'judge hint %3 --all'.":
      "“%1”的 %2 条提示你都看过了。用“judge hint %3 --all”可再看一遍。",
    "The hint is not in your log of progress: %1": "这条提示未能写入进度记录：%1",
    "%1, until %2": "%1，到 %2 为止",
    "the file to write in": "用来作答的文件",
    "the end, if you want it earlier": "提前结束",
    "Interview on %1, %2": "面试：%1，%2",
    "  nothing was judged in this time": "  这段时间内没有评测",
    "verdict": "结果",
    "attempts": "尝试次数",
    "first acceptance": "首次通过",
    "after %1 min %2 s": "%1 分 %2 秒后",
    "Interview: %1 of %2 are left.": "面试：%2中还剩 %1 分钟。",
    "%1 left": "还剩%1",
    "the time is over": "时间到",
  ]
}
