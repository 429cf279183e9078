import Foundation
import Isolation
import XCTest

/// A process outside of every box that holds what a suite holds.
///
/// That is files, secrets in memory, sockets and shared memory; it tells their names and addresses to the test.
final class StandIn {
  let folder: String
  /// The name of its abstract socket, its shared memory and its queue.
  let name = "judge-test-\(UUID().uuidString)"
  let identifier: Int32
  /// Where in its memory a secret lies.
  let secret: String
  /// Its descriptors of the golden file and of a file in memory.
  let goldenDescriptor: Int32
  let memoryDescriptor: Int32
  let port: String
  /// Its segment of System V shared memory.
  let segment: String
  /// A descriptor of the process, in the test.
  let processDescriptor: Int32

  private var process: ChildProcess
  private var input: Descriptor?

  var golden: String { "\(folder)/golden.jsonl" }
  var socket: String { "\(folder)/socket" }

  /// Starts the process and waits until it has everything.
  init() throws {
    // The name of a socket has room for a hundred bytes only.
    folder = try TemporaryFolder.make("suite")
    try "{}".write(toFile: "\(folder)/golden.jsonl", atomically: true, encoding: .utf8)
    var input = try PipeEnds.make()
    var output = try PipeEnds.make()
    let process = try ChildProcess(
      ProcessSpecification(
        executable: try TestProgram.reach(), arguments: ["stand-in", folder, name],
        environment: ["JUDGE_SECRET": "x"],
        descriptors: [0: input.reading, 1: output.writing, 2: 2]))
    _ = output.takeWriting()
    let reading = output.takeReading()
    var line: [UInt8] = []
    var byte: UInt8 = 0
    while try withUnsafeMutableBytes(of: &byte, { try reading.read(into: $0) }) == 1,
      byte != UInt8(ascii: "\n")
    {
      line.append(byte)
    }
    let words = String(decoding: line, as: UTF8.self).split(separator: " ").map(String.init)
    guard words.count == 6, let identifier = Int32(words[0]), let golden = Int32(words[2]),
      let memory = Int32(words[3])
    else { throw SystemError(call: "stand-in", code: 0, detail: words.joined(separator: " ")) }
    self.identifier = identifier
    secret = words[1]
    goldenDescriptor = golden
    memoryDescriptor = memory
    port = words[4]
    segment = words[5]
    processDescriptor = process.exitDescriptor
    self.process = process
    self.input = input.takeWriting()
  }

  /// Has the process remove what it made and end, and returns how it ended.
  func end() throws -> ProcessEnding.Cause? {
    input = nil
    return try process.waitUntilExit(deadline: .now + .seconds(60))?.cause
  }
}
