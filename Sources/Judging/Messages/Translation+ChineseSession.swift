// What a session at the terminal says: its screens, keys and notices.

extension Translation {
  static let sessionInChinese: [String: String] = [
    // The keys at the foot.
    "run": "评测", "next": "下一题", "previous": "上一题", "list": "列表", "hint": "提示",
    "statement": "题目", "examples": "示例", "bench": "计时比较", "open": "打开", "questions": "追问",
    "progress": "进度", "reset": "重置", "start": "开始", "keys": "按键", "quit": "退出", "back": "返回",
    "search": "搜索", "track": "方向", "difficulty": "难度", "done or not": "完成与否", "jump": "跳转",

    // What the keys do.
    "Keys": "按键",
    "Judges the file as it is, also when it has not changed.": "评测文件的现状，没有改动也评测。",
    "Goes to the next exercise of the list.": "转到列表中的下一题。",
    "Goes to the previous exercise of the list.": "转到列表中的上一题。",
    "Lists the exercises.": "列出所有题。",
    "Shows the hints; once more, a further step.": "显示提示；再按一次，多显示一步。",
    "Shows what to write.": "显示题目。",
    "Shows the tests that everyone may see.": "显示公开的测试。",
    "Measures your solution beside the exercise's own.": "把你的解答与题目自带的解答放在一起计时。",
    "Opens the file in your editor.": "在编辑器中打开文件。",
    "Shows what an interviewer asks next, with answers.": "显示面试官接下来会问的问题和答案。",
    "Shows how far you are.": "显示你的进度。",
    "Begins again with the starter; what you have is kept.": "从起始文件重新开始；已有内容会保留。",
    "Writes the file to work in.": "写出要编辑的文件。",
    "Shows this.": "显示本页。",
    "Leaves. What you have done is kept.": "退出。做过的都会保留。",
    "Begins an exercise; in the list, opens one.": "开始一道题；在列表中则打开一道题。",
    "Goes back to the verdict.": "回到评测结果。",
    "Scrolls by a line; space, PgUp and PgDn by a page.": "滚动一行；空格、PgUp、PgDn 滚动一页。",
    "Goes to the beginning and to the end.": "到开头、到结尾。",
    "Back to the shell for a while, and for good.": "暂时回到 shell；彻底退出。",
    """
    What begins another judging waits for the one that is under way; pressed again, it does not \
    wait.
    """: "会引起新评测的按键，会等正在进行的评测结束；再按一次则不再等待。",

    // The head.
    "judging …": "评测中……",
    "looking for the mistake …": "正在查找错误……",
    "measuring time, %1%% …": "计时中，%1%% ……",
    "measuring …": "计时中……",
    "not started": "未开始",
    "waiting for a save": "等待保存",

    // The body.
    "Measuring time": "计时",
    "Save again at any time: what is out of date is given up.": "随时可以再次保存：过时的评测会被放弃。",
    "Nothing is written yet. Enter writes '%1' to begin with.": "还没有文件。按回车写出“%1”，从它开始。",
    "Save '%1' in your editor, and the verdict appears here.": "在编辑器中保存“%1”，结果会显示在这里。",
    "'n' goes to the next exercise.": "按“n”转到下一题。",
    """
    'a' shows %1 that an interviewer asks next, 'b' measures your solution beside others, 'n' goes \
    to the next exercise.
    """: "按“a”看面试官接下来会问的 %1，按“b”与其他解答比较时间，按“n”转到下一题。",
    "Nothing has been measured.": "还没有计时。",
    "Your solution is measured beside those that come with the exercise.": "正在把你的解答与题目自带的解答放在一起计时。",
    "This exercise has no examples that can be shown.": "这道题没有公开的示例。",
    "'h' shows a further hint.": "按“h”再看一条提示。",
    "This exercise has no questions.": "这道题没有追问。",
    """
    The window is too small: it has %1 × %2 characters, and %3 × %4 are needed.
    """: "窗口太小：现有 %1 × %2 个字符，至少需要 %3 × %4。",

    // The list.
    "Exercises": "题目列表",
    "all": "全部",
    "open now": "当前",
    "to solve": "待完成",
    "solved": "已完成",
    "No exercise is like that. Esc shows all.": "没有符合条件的题。按 Esc 显示全部。",

    // Notices.
    "Begin again with the starter? What you have is kept.": "从起始文件重新开始吗？已有内容会保留。",
    "It is started: '%1'.": "已经开始：“%1”。",
    "There is no file yet. Enter writes it.": "还没有文件。按回车写出。",
    "This exercise has no hints.": "这道题没有提示。",
    "These are all the hints.": "提示已全部显示。",
    "There is no other exercise in the list.": "列表中没有别的题。",
    "The folder cannot be watched, so the file is looked at twice a second: %1":
      "无法监视文件夹，因此每秒查看文件两次：%1",
    "What you had is in '%1'.": "原来的内容在“%1”中。",
    """
    A session needs a terminal, and standard input is none. 'judge test EXERCISE' judges a file \
    once, and 'judge list' lists the exercises.
    """: "会话需要终端，而标准输入不是终端。“judge test EXERCISE”评测一次，“judge list”列出所有题。",
    """
    A session needs a terminal, and standard output is none. 'judge test EXERCISE' judges a file \
    once, and 'judge list' lists the exercises.
    """: "会话需要终端，而标准输出不是终端。“judge test EXERCISE”评测一次，“judge list”列出所有题。",
    "There are no exercises in '%1'.": "“%1”中没有题。",
  ]
}
