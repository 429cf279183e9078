import Wire

/// What one function was asked and answered, for the report of a failure.
///
/// Of an iterator it holds the elements that were taken. The first calls are kept, and the last; small values as they
/// are, for most calls are right and nobody ever reads them, large ones as text, for a solution could fill our memory.
final class FunctionTranscript {
  private enum Outcome {
    case returned(Any)
    case threw(any Error)
    case unanswered
  }

  private let name: String
  private let role: FunctionRole
  private var calls: [(arguments: [Any], outcome: Outcome)] = []
  private var count = 0

  /// How many calls are kept besides the last one.
  private static let limit = 8
  /// The most bytes that a value takes on the pipe that is kept as it is.
  private static let byteLimit = 4 << 10

  init(of name: String, as role: FunctionRole) {
    self.name = name
    self.role = role
  }

  /// Notes a call that is being made.
  ///
  /// - Parameters:
  ///   - arguments: Its arguments.
  ///   - byteCount: How many bytes they take on the pipe.
  /// - Returns: The number of the call.
  func begin(_ arguments: () -> [Any], byteCount: Int) -> Int {
    count += 1
    if calls.count > Self.limit { calls.removeLast() }
    calls.append((arguments().map { Self.kept($0, byteCount) }, .unanswered))
    return count
  }

  /// Notes what a function returned, and how many bytes that takes on the pipe.
  func note(_ call: Int, returned value: Any, byteCount: Int) {
    note(call, .returned(Self.kept(value, byteCount)))
  }

  private static func kept(_ value: Any, _ byteCount: Int) -> Any {
    byteCount <= byteLimit ? value : LargeValue(text: text(of: value))
  }

  /// What a report shows of a value that is too large to be kept.
  private struct LargeValue {
    var text: String
  }

  private static func text(of value: Any) -> String {
    (value as? LargeValue)?.text ?? Value(reflecting: value).text(limit: 16)
  }

  /// Notes what a function threw; what ends a test is no answer.
  func note(_ call: Int, threw error: any Error) {
    if !(error is any EndOfTest) { note(call, .threw(error)) }
  }

  private func note(_ call: Int, _ outcome: Outcome) {
    let index = call <= Self.limit ? call - 1 : Self.limit
    guard calls.indices.contains(index), call <= Self.limit || call == count else { return }
    calls[index].outcome = outcome
  }

  /// The calls in one line: `f(0) = 1, f(0.5) = 2`; nothing where there were none.
  var text: String? {
    guard role != .sequence, role != .settling, count > 0 else { return nil }
    var parts = calls.map { role == .iterator ? element($0.outcome) : text(of: $0) }
    if count > calls.count { parts.insert("…", at: parts.count - 1) }
    let list = parts.joined(separator: ", ")
    let total = count > calls.count ? " (\(count) \(role == .iterator ? "elements" : "calls"))" : ""
    return (role == .iterator ? "\(name) gave " : "") + list + total
  }

  private func text(of call: (arguments: [Any], outcome: Outcome)) -> String {
    let arguments = call.arguments.map(Self.text)
    let head = "\(name)(\(arguments.joined(separator: ", ")))"
    switch call.outcome {
    case .returned(is Void): return head
    case .returned(let value): return "\(head) = \(Self.text(of: value))"
    case .threw(let error): return "\(head) threw \(error)"
    case .unanswered: return "\(head) …"
    }
  }

  private func element(_ outcome: Outcome) -> String {
    switch outcome {
    case .returned(let value): Self.text(of: value)
    case .threw(let error): "the error \(error)"
    case .unanswered: "…"
    }
  }
}
