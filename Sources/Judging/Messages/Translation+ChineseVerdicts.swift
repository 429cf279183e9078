// What became of a solution: verdicts, reasons, what a test or a measurement says.

extension Translation {
  static let verdictsInChinese: [String: String] = [
    "accepted": "通过",
    "wrong answer": "答案错误",
    "time limit exceeded": "超出时间限制",
    "memory limit exceeded": "超出内存限制",
    "run-time error": "运行时错误",
    "compile error": "编译错误",
    "judge error": "评测系统错误",
    "time limit": "超时",
    "memory limit": "超内存",

    "this says nothing about the solution": "这与解答本身无关",
    "all tests passed": "全部测试通过",
    "%1 passed": "%1通过",
    "%1 passed%2": "%1通过%2",
    "%1 passed; '%2' takes too long": "%1通过；“%2”耗时过长",
    "%1 passed; '%2' failed": "%1通过；“%2”失败",
    "%1 passed, %2 failed%3": "%1通过，%2 项未通过%3",
    "%1 of %2 failed%3": "%2中有 %1 项未通过%3",
    " in %1": "（%1）",

    "The solution trapped: %1": "解答触发了运行时陷阱：%1",
    "The solution trapped.": "解答触发了运行时陷阱。",
    "The stack overflowed: calls go too deep, often a recursion without an end.":
      "栈溢出：调用层次过深，常见原因是没有终止的递归。",
    "The solution started more threads than the box allows.": "解答启动的线程数超出沙箱允许的数目。",
    "The solution ended its process with exit(%1) and no answer.":
      "解答调用 exit(%1) 结束了自己的进程，没有给出答案。",
    "The solution ended its process itself and gave no answer.": "解答自行结束了进程，没有给出答案。",
    "The box refused the system call '%1'.": "沙箱拒绝了系统调用“%1”。",
    "The box refused a system call.": "沙箱拒绝了一个系统调用。",
    "The solution disturbed the conversation with the judge: %1": "解答干扰了与评测系统的通信：%1",
    "The solution disturbed the conversation with the judge.": "解答干扰了与评测系统的通信。",
    "What came back is not a value of the declared type: %1": "返回的不是所声明类型的值：%1",
    "What came back is not a value of the declared type.": "返回的不是所声明类型的值。",
    "The solution was killed by %1.": "解答被 %1 终止。",
    "SIGILL (signal 4), an instruction that does not exist": "SIGILL（信号 4，不存在的指令）",
    "SIGTRAP (signal 5)": "SIGTRAP（信号 5）",
    "SIGABRT (signal 6), the program gave up": "SIGABRT（信号 6，程序主动放弃）",
    "SIGBUS (signal 7), memory that is not there": "SIGBUS（信号 7，不存在的内存）",
    "SIGFPE (signal 8), arithmetic that has no result": "SIGFPE（信号 8，没有结果的算术运算）",
    "SIGKILL (signal 9)": "SIGKILL（信号 9）",
    "SIGSEGV (signal 11), memory that is not its own": "SIGSEGV（信号 11，不属于它的内存）",
    "SIGPIPE (signal 13)": "SIGPIPE（信号 13）",
    "SIGTERM (signal 15)": "SIGTERM（信号 15）",
    "signal %1": "信号 %1",

    "%1 of this test failed too": "本测试中%1也未满足",
    "the rest was not kept, it printed too much": "输出过多，其余部分未保留",
    "Stopped after %1, of which it computed for only %2: it slept or waited for something.":
      "运行 %1 后被终止，其中只计算了 %2：它在睡眠或在等待什么。",
    "The limits are %1 of CPU time and %2 in all.": "限制为 %1 CPU 时间，总共 %2。",
    "Stopped after %1 of CPU time.": "在 %1 CPU 时间后被终止。",
    "Stopped after %1 of CPU time; the limit is %2.": "在 %1 CPU 时间后被终止；限制为 %2。",
    "Asked for more memory; the limit is %1.": "申请了更多内存；限制为 %1。",
    "Asked for more memory with %1 in use; the limit is %2.": "已使用 %1 时又申请内存；限制为 %2。",
    "Started a thread; this exercise allows none besides the first.":
      "启动了一个线程；本题除主线程外不允许其他线程。",
    "Started more than %1 threads, which is the limit.": "启动的线程超过 %1 个，这是上限。",

    "This mistake would fit: ": "与此相符的错误：",
    "A submission known to be wrong answers the same: ": "一份已知错误的提交给出同样的答案：",
    "It gave your answers on all %1 that were tried, and on %2 of them these are wrong.":
      "在试过的全部%1上它都给出与你相同的答案，其中 %2 个是错的。",
    "The mistake could not be looked for: %1": "无法查找错误原因：%1",

    "Interrupted while compiling.": "在编译时中断。",
    "Interrupted while judging.": "在评测时中断。",
    "Interrupted before the first of %1 ended.": "在%1中的第一项结束之前中断。",
    "Interrupted after %1 of %2: %3 passed, %4 failed.": "在%2中的 %1 项之后中断：%3 项通过，%4 项未通过。",
    "Interrupted while measuring time, after %1 passed.": "在%1通过之后、测量时间时中断。",
    "Interrupted. What has been judged so far is kept; the next run goes on there.":
      "已中断。已评测的结果会保留，下次运行从那里继续。",
  ]
}
