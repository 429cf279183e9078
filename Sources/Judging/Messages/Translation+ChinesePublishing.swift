// What is said of copies for students, and of what must not be in them.

extension Translation {
  static let publishingInChinese: [String: String] = [
    "Examples passed": "示例通过",
    "%1 and nothing else: no verdict": "仅有%1，没有结论",
    "'%1' is a copy of '%2' for students: it has the examples only, and nothing can be graded with it. Name the folder with the whole exercise.":
      "“%1”是“%2”的学生副本：只有示例，不能用于评分。请给出完整题目所在的文件夹。",

    "Copied %1 for students to '%2': statements, starters, types, examples and hints.":
      "已将%1复制给学生，位于“%2”：题面、起始代码、类型、示例和提示。",
    "Say where to copy to: '--students DIR'.": "请指明复制到哪里：“--students DIR”。",
    "'%1' has the exercises themselves. Name another folder for the copies for students.":
      "“%1”存放题目本身。请为学生副本另选一个文件夹。",
    "'%1' is a copy for students itself. Export the exercise that it was made from.":
      "“%1”本身就是学生副本。请导出其原题。",
    "'%1' is no copy for students and is left as it is. Export to another folder.":
      "“%1”不是学生副本，保持不变。请导出到另一个文件夹。",
    "Nothing was written, for what students would get has something hidden in it. %1":
      "没有写入任何内容，因为将交给学生的文件含有隐藏内容。%1",

    "%1: It is called as the hidden file '%2' is.": "%1：与隐藏文件“%2”同名。",
    "%1: It is the hidden file '%2'.": "%1：就是隐藏文件“%2”。",
    "%1: It has a piece of the hidden file '%2', line %3.": "%1：含有隐藏文件“%2”第 %3 行的片段。",
    "%1: It cannot be looked into. Unpack it, or leave it out.": "%1：无法查看其内容。请解开它，或去掉它。",
    "Nothing hidden of %1 was found.": "没有发现%1的隐藏内容。",
    "%1 with something hidden.": "%1含有隐藏内容。",
    "'%1' cannot be unpacked: there is no '%2' here. Unpack it, and name the folder.":
      "无法解开“%1”：这里没有“%2”。请先解开，再给出文件夹。",
    "'%1' cannot be unpacked: %2 says: %3": "无法解开“%1”：%2 的输出：%3",
  ]
}
