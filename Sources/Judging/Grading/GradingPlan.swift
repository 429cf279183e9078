/// What is left to do about the submissions that were found, when some of them may have results already.
struct GradingPlan {
  /// Submissions that get the same result, because their sources are the same, byte for byte.
  struct Group: Equatable, Sendable {
    /// Never none.
    var members: [FoundSubmission]
    /// The id of their exercise.
    var exercise: String { members[0].exercise }
    /// What they have in common; `nil` for a single one that cannot be read.
    var identity: FoundSubmission.Identity? { members[0].identity }
  }

  /// A result that is there already, for others too.
  struct Copy: Equatable, Sendable {
    /// The submission that has it.
    var source: String
    var targets: [FoundSubmission]
  }

  /// Those to be judged, in the order of their paths.
  private(set) var open: [Group] = []
  /// Those whose time is still to be measured.
  private(set) var awaitingTiming: [Group] = []
  private(set) var copies: [Copy] = []
  /// How many have their result.
  private(set) var done = 0

  /// Plans.
  ///
  /// - Parameters:
  ///   - submissions: What was found, sorted by path.
  ///   - entries: What is known of earlier results, by path; empty at the first run.
  init(for submissions: [FoundSubmission], after entries: [String: GradingIndex.Entry] = [:]) {
    var known: [FoundSubmission.Identity: GradingIndex.Entry] = [:]
    // In the order of paths, so that the same plan is made each time.
    for (_, entry) in entries.sorted(by: { $0.key < $1.key }) {
      guard let identity = entry.identity, entry.verdict != .judgeError else { continue }
      if known[identity]?.isFinal != true { known[identity] = entry }
    }
    var groups: [FoundSubmission.Identity: Int] = [:]
    var waiting: [FoundSubmission.Identity: Int] = [:]
    var copied: [String: Int] = [:]
    for one in submissions {
      guard let identity = one.identity else {
        if let entry = entries[one.path], entry.isFinal, entry.identity == nil {
          done += 1
        } else {
          open.append(Group(members: [one]))
        }
        continue
      }
      guard let source = known[identity] else {
        Self.add(one, identity, to: &open, at: &groups)
        continue
      }
      let own = entries[one.path].flatMap { $0.identity == identity ? $0 : nil }
      let has = own.map { $0.isFinal || ($0.awaitsTiming == true && !source.isFinal) } ?? false
      if !has {
        if let index = copied[source.submission] {
          copies[index].targets.append(one)
        } else {
          copied[source.submission] = copies.count
          copies.append(Copy(source: source.submission, targets: [one]))
        }
      }
      if source.isFinal {
        if has { done += 1 }
      } else {
        Self.add(one, identity, to: &awaitingTiming, at: &waiting)
      }
    }
  }

  private static func add(
    _ submission: FoundSubmission, _ identity: FoundSubmission.Identity, to groups: inout [Group],
    at places: inout [FoundSubmission.Identity: Int]
  ) {
    if let index = places[identity] {
      groups[index].members.append(submission)
    } else {
      places[identity] = groups.count
      groups.append(Group(members: [submission]))
    }
  }
}
