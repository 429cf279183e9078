import Foundation
import Isolation
import XCTest

/// `sourcekit-lsp`, as an editor talks to it: JSON-RPC over its standard input and output.
final class LanguageServer {
  // Killed, with what it has started, when this goes away.
  private let process: ChildProcess
  private let input: Descriptor
  private let output: Descriptor
  private let errors: MemoryFile
  private var received: [UInt8] = []
  private var requests = 0
  /// After this the server is given up: it compiles what a file imports before it knows anything about it.
  private let deadline = ContinuousClock.now + .seconds(180)

  /// Starts a server for a folder.
  ///
  /// - Parameters:
  ///   - program: The server.
  ///   - folder: The folder that the editor has open.
  ///   - home: A home folder for it.
  /// - Throws: That it cannot be started, or does not answer.
  init(_ program: String, in folder: URL, home: URL) throws {
    var toServer = try PipeEnds.make()
    var fromServer = try PipeEnds.make()
    errors = try MemoryFile(name: "errors")
    process = try ChildProcess(
      ProcessSpecification(
        executable: program,
        environment: [
          "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "", "HOME": home.path,
        ],
        workingDirectory: folder.path,
        descriptors: [
          0: toServer.reading, 1: fromServer.writing, 2: errors.descriptor,
        ]))
    input = toServer.takeWriting()
    output = fromServer.takeReading()
    // Or the end of the server would never be seen.
    _ = fromServer.takeWriting()
    _ = try request(
      "initialize",
      [
        "rootUri": folder.absoluteString,
        "processId": Int(ProcessInfo.processInfo.processIdentifier),
        "capabilities": ["textDocument": ["hover": ["contentFormat": ["markdown"]]]],
      ])
    try notify("initialized", [:])
  }

  /// Tells the server something.
  func notify(_ method: String, _ parameters: [String: Any]) throws {
    try send(["method": method, "params": parameters])
  }

  /// Asks the server something and waits for the answer.
  ///
  /// - Returns: The result, as JSON.
  func request(_ method: String, _ parameters: [String: Any]) throws -> Any {
    requests += 1
    let identifier = requests
    try send(["id": identifier, "method": method, "params": parameters])
    while true {
      let message = try receive()
      if message["method"] == nil, message["id"] as? Int == identifier {
        if let error = message["error"] as? [String: Any] { return error }
        return message["result"] ?? NSNull()
      }
    }
  }

  /// Asks until an answer is as it should be; in between something happens that the server tells of.
  ///
  /// - Parameters:
  ///   - what: What is waited for, to end a sentence with.
  ///   - answer: Asks, and returns nothing where the answer is not there yet.
  /// - Returns: The answer.
  /// - Throws: That there is none before the server is given up.
  func waiting<Answer>(
    for what: String, _ answer: () throws -> Answer?
  ) throws -> Answer {
    while true {
      if let answer = try answer() { return answer }
      do {
        _ = try receive()
      } catch {
        XCTFail("The server never came to \(what): \(error)")
        throw error
      }
    }
  }
}

// MARK: - Documents

extension LanguageServer {
  /// Opens a file, as its text is.
  func open(_ file: URL, text: String) throws {
    try notify(
      "textDocument/didOpen",
      [
        "textDocument": [
          "uri": file.absoluteString, "languageId": "swift", "version": 1, "text": text,
        ]
      ])
  }

  /// Asks about a place in a file that is open; lines and columns from 0.
  func ask(_ question: String, _ file: URL, line: Int, column: Int) throws -> Any {
    try request(
      "textDocument/\(question)",
      [
        "textDocument": ["uri": file.absoluteString],
        "position": ["line": line, "character": column],
      ])
  }

  /// What the server finds wrong with a file that is open.
  func diagnostics(of file: URL) throws -> [(line: Int, message: String)] {
    let answer = try request(
      "textDocument/diagnostic", ["textDocument": ["uri": file.absoluteString]])
    let items = (answer as? [String: Any])?["items"] as? [[String: Any]] ?? []
    return items.map { item in
      let start = (item["range"] as? [String: Any])?["start"] as? [String: Any]
      return (start?["line"] as? Int ?? -1, item["message"] as? String ?? "")
    }
  }
}

// MARK: - Messages

extension LanguageServer {
  private struct Silence: Error, CustomStringConvertible {
    let description: String
  }

  private func send(_ message: [String: Any]) throws {
    let body = try JSONSerialization.data(
      withJSONObject: message.merging(["jsonrpc": "2.0"]) { $1 })
    try input.writeAll(Array("Content-Length: \(body.count)\r\n\r\n".utf8) + body)
  }

  /// Waits for the next message, and answers it if the server wants to know something.
  private func receive() throws -> [String: Any] {
    var length = 0
    while let line = try header(), !line.isEmpty {
      let parts = line.split(separator: ":", maxSplits: 1)
      if parts.first?.lowercased() == "content-length" {
        length = Int(parts[1].trimmingCharacters(in: .whitespaces)) ?? 0
      }
    }
    while received.count < length { try read() }
    let body = Data(received.prefix(length))
    received.removeFirst(length)
    let message = try JSONSerialization.jsonObject(with: body) as? [String: Any] ?? [:]
    if message["method"] != nil, let identifier = message["id"] {
      try send(["id": identifier, "result": NSNull()])
    }
    return message
  }

  private func header() throws -> String? {
    while true {
      if let end = received.firstIndex(of: UInt8(ascii: "\n")) {
        let line = String(decoding: received[..<end], as: UTF8.self)
        received.removeFirst(end + 1)
        return line.trimmingCharacters(in: .whitespacesAndNewlines)
      }
      try read()
    }
  }

  private func read() throws {
    guard try Polling.waitUntilReadable(output.rawValue, deadline: deadline) else {
      throw Silence(description: "it has said nothing more. \(errorText)")
    }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = Foundation.read(output.rawValue, &buffer, buffer.count)
    guard count > 0 else { throw Silence(description: "it has ended. \(errorText)") }
    received += buffer[..<count]
  }

  private var errorText: String {
    String(decoding: (try? errors.contents(upTo: 1 << 16)) ?? [], as: UTF8.self)
  }
}
