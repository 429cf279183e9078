import Foundation
import Judging

extension JudgeActions {
  /// The judge itself.
  static let standard = JudgeActions(
    test: { request, tools, tested in
      let submission = try Submission(contentsOf: request.solution)
      let options = JudgingOptions(
        seed: request.seed ?? JudgingOptions().seed, tests: request.tests,
        measuresTime: request.measuresTime)
      return Judge(workbench: try Workbench(tools))
        .judge(submission, on: request.exercise, options: options, tested: tested)
    },
    run: { request, tools, answer in
      let caller = try SolutionCaller(
        try Submission(contentsOf: request.solution), of: request.exercise,
        workbench: try Workbench(tools))
      switch request.calls {
      case .one(let file, let function):
        let reply = try caller.call(function, argumentsJSON: try Data(contentsOf: file))
        try answer(reply.json)
        return reply.isAnswered ? .success : .notAccepted
      case .standardInput:
        var isAnswered = true
        while let line = readLine() {
          guard line.contains(where: { !$0.isWhitespace }) else { continue }
          let reply = try caller.call(line: Data(line.utf8))
          try answer(reply.json)
          isAnswered = isAnswered && reply.isAnswered
        }
        return isAnswered ? .success : .notAccepted
      }
    },
    diagnose: { _ in [] },
    cleanCache: { folder in
      let cache = BuildCache(folder: folder)
      let size = cache.size
      try cache.clean()
      return size
    })
}
