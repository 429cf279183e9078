// The words of pictures that are drawn with characters.

extension Translation {
  static let picturesInChinese: [String: String] = [
    "box": "框",
    "score": "得分",
    "dropped": "丢弃",
    "%1th": "第 %1", "%1st": "第 %1", "%1nd": "第 %1", "%1rd": "第 %1",
    "kept in the expected answer": "期望答案中保留",
    "kept in the actual answer": "实际答案中保留",
    "; empty space is shortened": "；空白处已缩短",
    "difference": "差异",
    "slice %1": "切片 %1",
    "rounded to three figures": "四舍五入到三位有效数字",
    "%1 differs, %2 is the same": "%1 不同，%2 相同",
    "%1 differs, %2 is the same; # any other label": "%1 不同，%2 相同；# 其他标签",
    "%1 from %2 to %3": "%1 从 %2 到 %3",
    "+ too large, - too small; ++ and -- by over half of %1":
      "+ 偏大，- 偏小；++ 和 -- 表示偏差超过 %1 的一半",
    "+ too large, - too small; at most %1": "+ 偏大，- 偏小；最多 %1",
    "? is infinite or no number": "? 表示无穷或非数",
    "height up, width to the right up to %1": "纵轴为高，横轴为宽，最大 %1",
    "%1 given, A actual": "%1 给定，A 实际",
    "%1 given, E expected, A actual, B both in one place": "%1 给定，E 期望，A 实际，B 两者重合",
    "%1 up to the lower end of the interval, %2 up to the upper one":
      "%1 到区间下端，%2 到区间上端",
    "%1 at %2": "%1 位于 %2",
    "* several": "* 多条重合",
  ]
}
