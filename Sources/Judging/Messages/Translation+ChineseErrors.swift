// What is said of a command line that cannot be followed.

extension Translation {
  static let errorsInChinese: [String: String] = [
    "See '%1'.": "参见“%1”。",
    "A command is missing: %1.": "缺少命令：%1。",
    "Unknown command '%1'.%2": "未知的命令“%1”。%2",
    "Unknown option '%1'.%2": "未知的选项“%1”。%2",
    "The option '%1' may be given only once.": "选项“%1”只能给出一次。",
    "The option '%1' needs a value: '%2 %3', or '%4=%5' for one that begins with a hyphen.":
      "选项“%1”需要一个值：“%2 %3”；若值以连字符开头，则写“%4=%5”。",
    "The option '%1' takes no value.": "选项“%1”不带值。",
    "'%1' must be %2, not '%3'.%4": "“%1”必须是 %2，而不是“%3”。%4",
    "The argument %1 is missing.": "缺少参数 %1。",
    "Unexpected argument '%1'.": "多余的参数“%1”。",
    " Did you mean %1?": "你是不是想写 %1？",
    "%1 or %2": "%1 或 %2",

    "The exercises in '%1' cannot be read: %2": "无法读取“%1”中的题目：%2",
    "There is no exercise '%1'.": "没有题目“%1”。",
    "There is no exercise '%1'. Did you mean %2?": "没有题目“%1”。你是不是想写 %2？",
    "The exercise '%1' is there twice: %2. Rename one of them.": "题目“%1”出现了两次：%2。请给其中一个改名。",
    "%1 and %2": "%1 和 %2",
    "There is no folder '%1'. '--exercises' names a folder that holds folders of exercises.":
      "没有文件夹“%1”。“--exercises”指定存放题目文件夹的文件夹。",
    "There is nothing to verify. Name exercises, or verify all of them with '--all'.":
      "没有要检查的题目。请给出题目，或用“--all”检查全部。",
    "'--all' verifies every exercise. Leave it out, or the exercises.":
      "“--all”检查全部题目。请去掉它，或去掉题目名。",
    "'%1' cannot be an exercise's id: use lower-case letters and digits, with single hyphens between words.":
      "“%1”不能作为题目的标识：请用小写字母和数字，单词之间用一个连字符。",
    "There is no track '%1'. Did you mean '%2'?": "没有专题“%1”。你是不是想写“%2”？",
    "There is no track '%1'. The tracks are: %2.": "没有专题“%1”。已有的专题：%2。",

    "'%1' exists already and is left as it is. Use '--directory' to start somewhere else, or '--force' to replace it.":
      "“%1”已存在，保持不变。用“--directory”换一个位置，或用“--force”覆盖。",
    "There is no file '%1'.": "没有文件“%1”。",
    "'%1' is a folder. Name the file with the solution.": "“%1”是文件夹。请给出解答所在的文件。",
    "'%1', which was started for '%2', is gone. Name the file with the solution, or start again with 'judge start %3'.":
      "为“%2”建立的“%1”已不存在。请给出解答所在的文件，或用“judge start %3”重新开始。",
    "There is no '%1.swift' here and none was started. Name the file with the solution, or start with 'judge start %2'.":
      "这里没有“%1.swift”，也没有开始过这道题。请给出解答所在的文件，或用“judge start %2”开始。",
    "There are no calls to make. Give the arguments with '--input args.json', or calls as JSON Lines on standard input.":
      "没有要执行的调用。用“--input args.json”给出参数，或在标准输入上以 JSON Lines 给出调用。",
    "'--function' goes with '--input'. On standard input, each line names its function.":
      "“--function”须与“--input”一起使用。标准输入的每一行自带函数名。",
    "There is nothing to measure. Name files with solutions, or measure the exercise's own with '--against all'.":
      "没有可测量的内容。请给出解答文件，或用“--against all”测量题目自带的解答。",
    "The exercise '%1' has no questions: it has no 'questions.md'.":
      "题目“%1”没有追问：缺少“questions.md”。",
    "The exercise '%1' has no hints: it has no 'hints.md'.": "题目“%1”没有提示：缺少“hints.md”。",
    "No hint of '%1' has been shown yet. 'judge hint %2' shows the first.":
      "“%1”的提示还没有显示过。“judge hint %2”显示第一条。",
    "An interview on '%1' runs until %2, and there are no hints in it. End it with 'judge interview --finish'.":
      "“%1”的面试到 %2 才结束，期间没有提示。用“judge interview --finish”可提前结束。",
    "An interview on '%1' runs until %2. End it with 'judge interview --finish' before you begin another.":
      "“%1”的面试到 %2 才结束。开始新的面试之前，请先用“judge interview --finish”结束它。",
    "There is no interview to finish. Begin one with 'judge interview'.":
      "没有进行中的面试。用“judge interview”开始一场。",
    "Every exercise of '%1' was solved within the last %2 days, so there is none to ask. 'judge next --review' says when one is due.":
      "“%1”的每道题都在最近 %2 天内完成过，没有可问的题。“judge next --review”会告诉你何时该复习。",
    "Every exercise was solved within the last %1 days, so there is none to ask. 'judge next --review' says when one is due.":
      "每道题都在最近 %1 天内完成过，没有可问的题。“judge next --review”会告诉你何时该复习。",
    "'%1' and '%2' exclude each other. Leave one of them out.": "“%1”和“%2”不能同时使用，请去掉其中一个。",
    "'--test' asks for single tests, of which '--feedback verdict' shows nothing. Leave one of them out.":
      "“--test”指定单项测试，而“--feedback verdict”不显示单项测试的结果。请去掉其中一个。",
    "'--test' asks for single tests, of which this exercise shows nothing: its 'feedback' is 'verdict'. Leave it out.":
      "“--test”指定单项测试，而本题不显示单项测试的结果（其“feedback”为“verdict”）。请去掉它。",
    "Say what to write: '--html page.html', or '--format junit' for example.":
      "请指明要写什么：“--html page.html”，或例如“--format junit”。",
    "'%1' is about one result, and there are %2. Name a file with one.":
      "“%1”只用于一个结果，而这里有 %2 个。请给出只含一个结果的文件。",
    "There is no result to read. Name a file, or write a result to standard input: 'judge test EXERCISE --format json | judge report - --html page.html'.":
      "没有可读取的结果。请给出文件，或把结果写到标准输入：“judge test EXERCISE --format json | judge report - --html page.html”。",
    "'%1' is a folder. Name the file with the result.": "“%1”是文件夹。请给出结果所在的文件。",
    "'%1' is a folder. Name the file to write.": "“%1”是文件夹。请给出要写入的文件。",
    "'%1' cannot be written: there is no folder '%2'. Make it first.":
      "无法写入“%1”：没有文件夹“%2”。请先建立它。",
    "Standard output cannot be written: %1.": "无法写入标准输出：%1。",
  ]
}
