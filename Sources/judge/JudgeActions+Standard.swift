import Foundation
import Judging

extension JudgeActions {
  /// The judge itself.
  static let standard = JudgeActions(
    test: { request, tools, observe in
      let submission = try Submission(contentsOf: request.solution)
      let options = JudgingOptions(
        seed: request.seed ?? JudgingOptions().seed, tests: request.tests,
        measuresTime: request.measuresTime,
        timingBudget: request.timeBudget ?? JudgingOptions().timingBudget,
        diagnoses: request.diagnoses, box: request.box)
      let judge = Judge(workbench: try Workbench(tools))
      try judge.check(options, for: request.exercise)
      return try judge.judge(submission, on: request.exercise, options: options, observe: observe)
    },
    bench: { request, tools, begins in
      let options = JudgingOptions(
        seed: request.seed ?? JudgingOptions().seed, sizes: request.sizes,
        timingBudget: request.timeBudget ?? JudgingOptions().timingBudget, box: request.box)
      return try Bench(workbench: try Workbench(tools))
        .results(of: request.entries, on: request.exercise, options: options, begins: begins)
    },
    grade: { options, tools, observe in
      try Grader(workbench: try Workbench(tools)).grade(options, observe: observe)
    },
    rejudge: { results, options, tools, observe in
      try Rejudger(workbench: try Workbench(tools))
        .rejudge(results, options: options, observe: observe)
    },
    compare: { options, tools, observe in
      try SubmissionComparer(workbench: try Workbench(tools)).comparison(options, observe: observe)
    },
    times: { request, tools, begins in
      try AcceptedWayTimes(of: request.exercise, workbench: try Workbench(tools))
        .results(measures: request.measures, box: request.box, begins: begins)
    },
    mutate: { request, tools, observe in
      try MutationRun(workbench: try Workbench(tools))
        .report(on: request.exercise, options: request.options, observe: observe)
    },
    run: { request, tools, answer in
      let submission = try Submission(contentsOf: request.solution)
      let calls = CallSequence(request.calls)
      let workbench = try Workbench(tools)
      do {
        let caller = try SolutionCaller(submission, of: request.exercise, workbench: workbench)
        return try calls.answerAll({ try caller.answer($0) }, with: answer)
      } catch let refused as RefusedSubmission {
        return try calls.answerAll({ _ in refused.answer }, with: answer)
      }
    },
    verify: { request, tools, observe in
      try Verifier(
        workbench: try Workbench(tools), triesMutants: request.triesMutants, observe: observe
      )
      .verifications(of: request.exercises, in: request.catalog)
    },
    diagnose: { tools in
      MachineInspection(cacheFolder: tools.cacheFolder, searchPath: tools.searchPath).findings
    },
    cleanCache: { folder in
      let cache = BuildCache(folder: folder)
      let size = cache.size
      try cache.clean()
      return size
    },
    prepareEditing: { exercise, tools in
      try AuthorEditing(workbench: try Workbench(tools)).prepare(exercise)
    },
    edit: { file, editor, environment in try editor.open(file, environment: environment) })
}
