// What is said when many submissions are graded and their results are put together.

extension Translation {
  static let gradingInChinese: [String: String] = [
    "Grading in a '%1' box, %2 at a time; results go to '%3'.":
      "在“%1”沙箱中评测，每次同时评测 %2 份；结果写入“%3”。",
    "%1 of %2 judged": "已评测 %1/%2",
    "%1 of %2 timed": "已计时 %1/%2",
    "%1, about %2 s left": "%1，大约还需 %2 秒",
    "%1, about %2 left": "%1，大约还需%2",
    "And %1 more like these.": "另有 %1 条类似的提示。",
    "%1 had been judged before.": "%1此前已评测。",
    "%1 got the result of another, the same byte for byte.": "%1与另一份逐字节相同，沿用其结果。",
    "Interrupted: %1 of %2 submissions have their result. The same command with '--resume' does the rest.":
      "已中断：%2 份提交中有 %1 份已有结果。用同一命令加“--resume”完成其余部分。",

    "exercise": "题目",
    "wrong": "答案错误",
    "memory": "内存",
    "run-time": "运行时",
    "compile": "编译",

    "'%1' has no submission.": "“%1”没有提交。",
    "'%1' has no submission for %2.": "“%1”没有提交 %2。",
    "'%1' is left out. %2": "“%1”被跳过。%2",
    "'%1' is left out. Its name is not UTF-8.": "“%1”被跳过：名称不是 UTF-8。",
    "It is gone.": "它已不存在。",
    "It is a link, or lies behind one, and links are not followed.": "它是链接，或位于链接之后；链接不会被跟随。",
    "It is not what it should be, a file or a folder.": "它不是应有的文件或文件夹。",
    "It has %1 bytes; the limit is %2.": "它有 %1 字节，上限是 %2。",
    "The system does not let it be read: %1.": "系统不允许读取它：%1。",
    "The folder with the submissions cannot be read: %1": "无法读取提交所在的文件夹：%1",

    "'%1' exists already and is left as it is. Go on with it with '--resume', or name another file with '--results'.":
      "“%1”已存在，保持不变。用“--resume”继续，或用“--results”指定另一个文件。",
    "Another 'judge grade' writes to '%1' at the moment.": "另一个“judge grade”正在写入“%1”。",
    "'%1' was begun with other settings and cannot be gone on with. %2 Grade as it was begun, or into another file with '--results'.":
      "“%1”是用其他设置开始的，无法继续。%2请沿用原来的设置，或用“--results”写入另一个文件。",
    "'%1' is about the shard %2. Name another file with '--results'.":
      "“%1”属于分片 %2。请用“--results”指定另一个文件。",
    "There is no submission in '%1'. Each is looked for where '--layout' says, '{student}/{exercise}.swift' for example.":
      "“%1”中没有提交。提交按“--layout”指定的位置查找，例如“{student}/{exercise}.swift”。",
    "There is no folder '%1'. Name the folder with the submissions.": "没有文件夹“%1”。请给出提交所在的文件夹。",
    "Each '--format' needs a file, and each '--output' a format: '--format csv --output a.csv'.":
      "每个“--format”需要一个文件，每个“--output”需要一种格式：“--format csv --output a.csv”。",
    "'%1' is about one result, and a grading has many.": "“%1”只用于一个结果，而这里有许多。",
    "%1: This is not how results of a grading begin. 'judge grade' writes them.":
      "%1：评测结果文件不是这样开头的。此类文件由“judge grade”写出。",
    "%1: This is no result. The file has been damaged; remove the line.":
      "%1：这不是结果。文件已损坏；请删除这一行。",

    "'%1' is empty. Grade again with '--resume'.": "“%1”是空的。请用“--resume”再次评测。",
    "'%1' and '%2' were not graded in the same way. %3": "“%1”与“%2”的评测方式不同。%3",
    "The files are parts of different divisions: into %1.": "这些文件来自不同的分片方式：%1。",
    "There is no file of the shard %1.": "缺少分片 %1 的文件。",
    "%1 without a result: %2. Grade the rest with '--resume'.": "%1没有结果：%2。请用“--resume”评测其余部分。",
    "'%1' was changed in between: '%2' and '%3' judge different versions of it.":
      "“%1”在此期间被修改：“%2”与“%3”评测的是不同的版本。",
  ]
}
