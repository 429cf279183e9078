import Foundation
import Judging

/// Keeps what became of a person's solution in the log of progress.
///
/// Only work counts: the exercise's own submissions and runs of single tests are left out, and so is what
/// a script or a CI does, unless `--record` says otherwise. An error of the judge says nothing about the
/// solution and is left out too.
struct AttemptRecording {
  let request: TestRequest
  let surroundings: Surroundings

  /// Whether to keep runs that no person watches.
  let isAskedFor: Bool

  /// When the solution was handed in; the time that judging takes is not the person's.
  let time: Date

  private var isWanted: Bool {
    guard request.tests.isEmpty, !isOwnSubmission else { return false }
    let isWatched =
      surroundings.console.outputIsTerminal
      && surroundings.environment[.continuousIntegration] == nil
    return isAskedFor || isWatched
  }

  private var isOwnSubmission: Bool {
    let folder = request.exercise.folder.resolvingSymlinksInPath().path + "/"
    return request.solution.resolvingSymlinksInPath().path.hasPrefix(folder)
  }

  /// The digest of the tests as they are now; `nil` where nothing will be kept.
  var testsDigest: String? {
    // A judge that cannot read the tests says so in its verdict.
    isWanted ? try? request.exercise.testsDigest().hexadecimal : nil
  }

  /// Adds an attempt to the log; one that cannot be kept is told, and is no reason to fail.
  ///
  /// - Parameters:
  ///   - result: What the judge found out.
  ///   - digest: The digest of the tests, taken before they were run; `nil` if nothing is kept.
  /// - Returns: Lines about the interview that this attempt belongs to; none if it belongs to none.
  func note(_ result: SubmissionResult, digest: String?) -> [String] {
    guard let digest, result.verdict != .judgeError else { return [] }
    let attempt = ProgressEvent.Attempt(
      verdict: result.verdict, digest: digest,
      ratio: result.timing?.workloads.compactMap(\.ratio).max())
    let event = ProgressEvent(.attempt(attempt), exercise: request.exercise.id, at: time)
    do {
      try surroundings.progressFile.append([event])
      return try interviewLines(after: event, verdict: result.verdict)
    } catch {
      surroundings.console.warn(
        Message("The attempt is not in your log of progress: \("\(error)")"))
      return []
    }
  }

  private func interviewLines(
    after event: ProgressEvent, verdict: Verdict
  ) throws -> [String] {
    let events = surroundings.progressLog().events
    guard let interview = Interview.open(in: events), interview.exercise == event.exercise,
      event.time <= interview.end
    else { return [] }
    guard verdict == .accepted else {
      let minutes = Int(interview.end.timeIntervalSince(event.time) / 60)
      let left = Message(
        "Interview: \(minutes) of \(count: interview.minutes, "minute") are left.")
      return [surroundings.console.text(left)]
    }
    try surroundings.progressFile.append(interview.finishing(at: event.time))
    return InterviewSummary(of: interview, events: events)
      .lines(in: surroundings.console.language)
  }
}
