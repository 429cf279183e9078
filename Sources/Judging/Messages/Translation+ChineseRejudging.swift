// What is said when submissions are judged again, and compared with each other.

extension Translation {
  static let rejudgingInChinese: [String: String] = [
    "%1, now %2": "原为%1，现为%2",
    "%1: %2, now %3": "%1：原为%2，现为%3",
    "%1: %2, not there now": "%1：原为%2，现已不存在",
    "%1: not there before, now %2": "%1：原先不存在，现为%2",
    "%1: the same verdict, with other details": "%1：结论相同，细节不同",
    "%1: %2 times the reference's time, now %3": "%1：原为参考解时间的 %2 倍，现为 %3 倍",
    "'%1' is not the same": "“%1”不相同",
    ": %1": "：%1",
    ": only times differ": "：只有时间不同",
    "%1 of %2 confirmed: nothing differs but times.": "%2中有 %1 个得到确认：除时间外没有差别。",
    "none": "无",

    "The exercise has been changed since.": "题目此后已被修改。",
    "The judge was %1 and is %2.": "评测程序原为 %1，现为 %2。",
    "The toolchain was %1 and is %2.": "工具链原为 %1，现为 %2。",
    "The seed was %1 and is %2.": "随机种子原为 %1，现为 %2。",
    "The box had other layers: %1 only then, %2 only now.": "沙箱层不同：仅当时有：%1；仅现在有：%2。",
    "It is another machine: %1.": "机器不同：%1。",
    "One of the two is an error of the judge, which says nothing about the solution.":
      "两者之一是评测程序自身的错误，不能说明解答的对错。",
    "'%1' of size %2 is as near to the limit as the noise: another measurement may come to another verdict.":
      "规模为 %2 的“%1”与时限的距离不超过噪声：再次测量可能得出不同的结论。",
    "%1 uses about as much as it may.": "%1 的用量接近其上限。",
    "The solution does not do the same each time: judged twice now, it differed again.":
      "解答每次的行为不同：现在评测两次，结果仍不一致。",
    "The result does not say which version of the file it is about.": "该结果没有说明它针对文件的哪个版本。",
    "Nothing that the result records explains it.": "结果中记录的内容无法解释这一差别。",

    "There is no such file. '--submissions' names the folder that the results are about.":
      "没有这个文件。用“--submissions”指定结果所针对的文件夹。",
    "The submission has been changed since.": "提交此后已被修改。",
    "The exercise has no test %1 any more.": "题目已没有测试 %1。",

    "%1 of %2 compared": "已比较 %1/%2",
    "%1, %2": "%1，%2",
    "%1: so small that it says nothing": "%1：太小，不能说明问题",
    "%1: the same byte for byte": "%1：逐字节相同",
    "%1: the same but for names and layout": "%1：除命名和排版外相同",
    "What the exercise gives or has itself": "题目给出的或自带的内容",
    "Not compared, for it cannot be parsed": "未比较：无法解析",
    "the starter": "起始代码",
    "%1 of submissions that are the same but for names and layout, among %2. What the starter or the exercise's accepted submissions have does not count.":
      "%2中有%1除命名和排版外相同的提交。起始代码和题目自带的正确提交中已有的内容不计。",
  ]
}
