import CIsolation

/// The processors that a process may run on; what it starts inherits it.
public struct ProcessorAffinity {
  /// A bit for every processor, the lowest number in the lowest bit of the first word.
  private var words: [UInt64]

  /// The processors of the calling thread.
  public static var current: ProcessorAffinity {
    // Enough for 8,192 processors, which is what the kernel can be built for.
    var words = [UInt64](repeating: 0, count: 128)
    let used = judge_processors(&words, words.count)
    return ProcessorAffinity(words: Array(words.prefix(max(0, Int(used)))))
  }

  /// The processor that the calling thread runs on at the moment.
  public static var thisProcessor: ProcessorAffinity {
    let number = max(0, Int(judge_current_processor()))
    var words = [UInt64](repeating: 0, count: number / 64 + 1)
    words[number / 64] = 1 << UInt64(number % 64)
    return ProcessorAffinity(words: words)
  }

  /// How many processors they are.
  public var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  /// Of these processors as many as wanted: the one that the calling thread runs on, and those after it.
  ///
  /// Not always the same ones: several judges would share them while others are idle.
  public func some(_ count: Int) -> ProcessorAffinity {
    let numbers = (0..<words.count * 64).filter { words[$0 / 64] >> UInt64($0 % 64) & 1 == 1 }
    guard count < numbers.count else { return self }
    let here = max(0, Int(judge_current_processor()))
    let start = numbers.firstIndex { $0 >= here } ?? 0
    var some = ProcessorAffinity(words: [UInt64](repeating: 0, count: words.count))
    for index in start..<start + max(0, count) {
      let number = numbers[index % numbers.count]
      some.words[number / 64] |= 1 << UInt64(number % 64)
    }
    return some
  }

  /// Lets a process run on these processors only; without a process, the calling thread.
  ///
  /// Where the system refuses that, it runs where it did: this is about speed and nothing else.
  public func apply(to process: Int32 = 0) {
    _ = judge_set_processors(process, words, words.count)
  }
}
