// What reports say around the verdicts: of tests, of times, of a bench.

extension Translation {
  static let reportsInChinese: [String: String] = [
    "and %1": "还有%1",
    "and %1 more": "还有 %1 项",
    "example": "示例",
    "printed": "输出",
    "expected": "期望",
    "actual": "实际",
    ", %1 of %2": "，用时 %1，限制 %2",
    "slowest: %1": "最慢：%1",

    "Shown is '%1', not '%2': this exercise allows no more.":
      "显示的是“%1”而不是“%2”：本题不允许显示更多。",
    "Run 'judge doctor' to see whether this machine can judge.":
      "运行“judge doctor”检查这台机器能否评测。",
    "Labels and types must be as expected; the names inside the function are yours.":
      "参数标签和类型必须与要求一致；函数内部的名字由你决定。",
    "The time grows faster than the reference's: there may be a loop too many.":
      "耗时比参考解答增长得更快：可能多了一层循环。",

    "CPU time as a multiple of the reference's": "CPU 时间（相对于参考解答的倍数）",
    "limit %1": "限制 %1",
    "grows with size^%1": "按 规模^%1 增长",
    "grows with size^%1, the reference with size^%2": "按 规模^%1 增长，参考解答按 规模^%2",
    "uses at most %1 of memory": "最多使用 %1 内存",
    "uses at most %1 of memory, the reference %2": "最多使用 %1 内存，参考解答 %2",
    "'%1' of size %2": "“%1”（规模 %2）",
    "a workload": "某个负载",
    "Other programs kept %1 processors busy during the measurement.":
      "测量期间其他程序占用了 %1 个处理器。",
    "The host took %1 %% of the processors' time for other machines.":
      "宿主机把 %1 %% 的处理器时间分给了其他虚拟机。",
    "The machine changed its speed: the reference's slow rounds took %1 times as long as its fast ones.":
      "机器的速度发生了变化：参考解答较慢的轮次耗时是较快轮次的 %1 倍。",
    "The interval of %1 is %2 %% wide.": "%1的置信区间宽达 %2 %%。",
    "The time of %1 is as near to the limit as the noise: another measurement may come to another verdict.":
      "%1的时间与限制之差不超过噪声：再测一次可能得到不同的结论。",
    "Close what else runs, or measure on another machine.": "请关闭其他程序，或在另一台机器上测量。",
    "Measure again later, or on a machine of its own.": "请稍后再测，或使用独占的机器。",
    "Let the machine cool down, plug it in, and close what else runs.":
      "请让机器降温、接通电源，并关闭其他程序。",
    "Measure longer, with '--time-budget 30'.": "请用“--time-budget 30”测量更久。",

    "%1 beside the reference": "%1与参考解答对照",
    "size %1": "规模 %1",
    "size": "规模",
    "file": "文件",
    "ratio": "倍数",
    "interval": "区间",
    "time": "时间",
    "growth": "增长",
    "reference": "参考解答",
    "stopped at %1 with %2%3": "在规模 %1 处停止，%2%3",
    "Not timed": "未计时",
    ", but nothing was timed": "，但没有计时",
    ", %1 of %2 failed": "，%2中有 %1 项未通过",
    " in '%1', size %2": "（“%1”，规模 %2）",
    "Ratios of CPU time to the reference's, taken in turns, with the 95 %% interval. Files whose intervals overlap share a place.":
      "CPU 时间与参考解答之比，轮流测量，附 95 %% 区间。区间重叠的文件名次相同。",
    "Ratio to the reference at size %1": "规模 %1 处与参考解答之比",
    "CPU time by size, both logarithmic": "CPU 时间随规模的变化（双对数）",
    "%1 of %2: %3 (about %4 s left) …": "%1/%2：%3（大约还需 %4 秒）……",
    "Not all results say on which machine they were measured; they may not be comparable.":
      "并非所有结果都注明在哪台机器上测得，它们可能不可比。",
    "The results do not say on which machine they were measured; they may not be comparable.":
      "结果没有注明在哪台机器上测得，它们可能不可比。",
    "The times are of different machines (%1) and are not comparable.":
      "这些时间来自不同的机器（%1），不可比。",
    "The times are of different toolchains (%1 and %2).": "这些时间来自不同的工具链（%1 和 %2）。",
    "Wrote '%1'.": "已写入“%1”。",
  ]
}
