// Measures how long a person at `judge watch` waits from a save to the verdict, beside the compiler alone.
//
//   watch JUDGE EXERCISE SOLUTION DESK PAIRS
//
// The session runs on a pseudo-terminal of its own. A save is a file that is renamed to the solution's name, and
// the wait ends when the verdict is on the terminal. The compiler alone is the call that the session itself has
// made ready, with the file in place of the pipe that it waits at, and without a box. The two take turns.

import Foundation
import Glibc

let arguments = CommandLine.arguments
let (judge, exercise, desk) = (arguments[1], arguments[2], URL(filePath: arguments[4]))
let source = try String(contentsOfFile: arguments[3], encoding: .utf8)
let pairs = Int(arguments[5]) ?? 20

func fail(_ text: String) -> Never {
  FileHandle.standardError.write(Data("watch: \(text)\n".utf8))
  exit(1)
}

// MARK: - Processes

/// Starts a program; with a terminal, in a session of its own that has it.
func start(_ words: [String], environment: [String], terminal: String? = nil) -> pid_t {
  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  var attributes = posix_spawnattr_t()
  posix_spawnattr_init(&attributes)
  if let terminal {
    // POSIX_SPAWN_SETSID, which Glibc hides from Swift. The first terminal that is opened then is its own.
    posix_spawnattr_setflags(&attributes, 0x80)
    posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
  } else {
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
  }
  var process = pid_t()
  let argv = words.map { strdup($0) } + [nil]
  let envp = environment.map { strdup($0) } + [nil]
  guard posix_spawn(&process, words[0], &actions, &attributes, argv, envp) == 0 else {
    fail("'\(words[0])' cannot be started")
  }
  return process
}

/// The words that a file of /proc holds.
func words(_ file: String) -> [String] {
  let bytes = (try? Data(contentsOf: URL(filePath: file))) ?? Data()
  return bytes.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
}

/// The compiler that the session has made ready, and that waits for a solution.
func waitingCompiler(of session: pid_t) -> (line: [String], environment: [String])? {
  for name in (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? [] {
    guard let number = Int32(name), getpgid(number) != getpgid(0) else { continue }
    let line = words("/proc/\(name)/cmdline")
    guard line.contains("-Onone"), line.last?.hasSuffix("/\(exercise).swift") == true,
      words("/proc/\(name)/stat").first?.contains(") S \(session) ") == true
    else { continue }
    return (line, words("/proc/\(name)/environ"))
  }
  return nil
}

// MARK: - The session

// What posix_openpt, unlockpt and ptsname do, which Glibc hides from Swift.
let primary = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
var isLocked: Int32 = 0
var number: UInt32 = 0
guard primary >= 0, ioctl(primary, 0x4004_5431, &isLocked) == 0,
  ioctl(primary, 0x8004_5430, &number) == 0
else { fail("there is no pseudo-terminal") }
var size = winsize(ws_row: 24, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0)
_ = ioctl(primary, UInt(TIOCSWINSZ), &size)
guard chdir(desk.path) == 0 else { fail("there is no folder '\(desk.path)'") }
// Where a session looks for the solution of an exercise that was not started with it.
let folder = desk.appending(path: exercise, directoryHint: .isDirectory)
try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
let variables = ProcessInfo.processInfo.environment.merging(["TERM": "xterm"]) { $1 }
let session = start(
  [judge, "watch", exercise, "--no-timing", "--language", "en"],
  environment: variables.map { "\($0)=\($1)" }, terminal: "/dev/pts/\(number)")

/// Reads what the session writes until something is in it.
func waitForScreen(_ text: String, seconds: Double) {
  var seen: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 65_536)
  let deadline = Date() + seconds
  while !String(decoding: seen, as: UTF8.self).contains(text) {
    var entry = pollfd(fd: primary, events: Int16(POLLIN), revents: 0)
    guard Date() < deadline, poll(&entry, 1, 1000) >= 0 else {
      fail("'\(text)' did not appear: \(String(decoding: seen.suffix(2000), as: UTF8.self))")
    }
    guard entry.revents != 0 else { continue }
    let count = read(primary, &buffer, buffer.count)
    guard count > 0 else { fail("the session has ended") }
    seen += buffer.prefix(count)
  }
}

/// Waits until the session has made everything ready, and a little longer.
func waitUntilReady() -> (line: [String], environment: [String]) {
  let deadline = Date() + 600
  while Date() < deadline {
    if let compiler = waitingCompiler(of: session) {
      usleep(400_000)
      // What was written meanwhile is of the save before.
      var entry = pollfd(fd: primary, events: Int16(POLLIN), revents: 0)
      var buffer = [UInt8](repeating: 0, count: 65_536)
      while poll(&entry, 1, 0) > 0, read(primary, &buffer, buffer.count) > 0 {}
      return compiler
    }
    usleep(20_000)
  }
  fail("the session does not become ready")
}

func seconds(_ body: () -> Void) -> Double {
  let start = ContinuousClock.now
  body()
  return (ContinuousClock.now - start) / .seconds(1)
}

func edited(_ number: Int) -> Data { Data((source + "// save \(number)\n").utf8) }

let file = folder.appending(path: "\(exercise).swift")
func save(_ number: Int) -> Double {
  let temporary = folder.appending(path: ".saved")
  try? edited(number).write(to: temporary)
  return seconds {
    rename(temporary.path, file.path)
    waitForScreen("Accepted", seconds: 60)
  }
}

let plain = desk.appending(path: "plain", directoryHint: .isDirectory)
try FileManager.default.createDirectory(at: plain, withIntermediateDirectories: true)
func compile(_ number: Int, _ compiler: (line: [String], environment: [String])) -> Double {
  let copy = plain.appending(path: file.lastPathComponent)
  try? edited(number).write(to: copy)
  var line = Array(compiler.line.dropLast()) + [copy.path]
  if let output = line.firstIndex(of: "-o") {
    line[output + 1] = plain.appending(path: "checked.o").path
  }
  return seconds {
    let process = start(line, environment: compiler.environment)
    var status: Int32 = 0
    waitpid(process, &status, 0)
    if status != 0 { fail("the compiler refuses the file") }
  }
}

// MARK: - Pairs

func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

var saves: [Double] = []
var calls: [Double] = []
// The first of each is not warm.
for number in 0...pairs {
  let compiler = waitUntilReady()
  let (first, second): (Double, Double)
  if number.isMultiple(of: 2) {
    first = save(number)
    _ = waitUntilReady()
    second = compile(number, compiler)
  } else {
    second = compile(number, compiler)
    first = save(number)
  }
  guard number > 0 else { continue }
  saves.append(first)
  calls.append(second)
}
kill(session, SIGTERM)
var status: Int32 = 0
waitpid(session, &status, 0)

func row(_ name: String, _ values: [Double], _ format: String) {
  let figures = [median(values), values.min() ?? 0, values.max() ?? 0]
    .map { String(format: format, $0) }
  let label = name.padding(toLength: 28, withPad: " ", startingAt: 0)
  print("\(label) median \(figures[0])   \(figures[1]) … \(figures[2])")
}
print("\(pairs) pairs, \(ProcessInfo.processInfo.activeProcessorCount) cores")
row("from a save to the verdict", saves, "%.3f s")
row("the compiler alone", calls, "%.3f s")
row("ratio", zip(saves, calls).map { $0 / $1 }, "%.2f")
