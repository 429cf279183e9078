import Isolation
import Wire

/// The suite's end of the pipes to the judge.
final class SuiteChannel {
  private let commands: Int32
  private let events: Int32

  init(commands: Int32, events: Int32) {
    self.commands = commands
    self.events = events
  }

  /// Waits for a command; none when the judge has closed its end.
  func receive() throws -> SuiteCommand? {
    guard let bytes = try MessagePipe.receive(from: commands) else { return nil }
    var decoder = WireDecoder(bytes)
    let command = try SuiteCommand(from: &decoder)
    try decoder.finish()
    return command
  }

  /// Whether a command has arrived, or the judge has closed its end.
  func hasCommand() throws -> Bool {
    try Polling.waitUntilReadable(commands, deadline: .now)
  }

  /// Sends an event.
  func send(_ event: SuiteEvent) throws {
    var encoder = WireEncoder()
    event.encode(into: &encoder)
    try MessagePipe.send(encoder.take(), to: events)
  }
}
