import Glibc
import Isolation

// Starts a worker, waits for its greeting, kills and reaps it: with posix_spawn and at each level, in turns.

let (program, libraries) = (CommandLine.arguments[1], CommandLine.arguments[2])
let rounds = Int(CommandLine.arguments[3]) ?? 200

/// The pipes of a worker and what ends the time that is measured.
func time(
  _ start: (_ requests: Int32, _ replies: Int32) throws -> Void, end: () throws -> Void
) throws -> Duration {
  var requests = try PipeEnds.make()
  var replies = try PipeEnds.make()
  let begin = ContinuousClock.now
  try start(requests.reading, replies.writing)
  let writing = requests.takeWriting()
  let greeting = replies.takeReading()
  guard try Polling.waitUntilReadable(greeting.rawValue, deadline: .now + .seconds(20)) else {
    fatalError("the worker does not greet")
  }
  try end()
  let duration = ContinuousClock.now - begin
  _ = consume writing
  _ = consume greeting
  return duration
}

func timeWithoutBox() throws -> Duration {
  var process: pid_t = 0
  return try time(
    { requests, replies in
      var actions = posix_spawn_file_actions_t()
      posix_spawn_file_actions_init(&actions)
      defer { posix_spawn_file_actions_destroy(&actions) }
      posix_spawn_file_actions_adddup2(&actions, requests, 3)
      posix_spawn_file_actions_adddup2(&actions, replies, 4)
      var arguments = [strdup(program), nil]
      var environment = [strdup("SWIFT_BACKTRACE=enable=no"), nil]
      defer {
        free(arguments[0])
        free(environment[0])
      }
      guard posix_spawn(&process, program, &actions, nil, &arguments, &environment) == 0 else {
        fatalError("the worker does not start")
      }
    },
    end: {
      kill(process, SIGKILL)
      waitpid(process, nil, 0)
    })
}

func timeWithBox(_ level: BoxLevel) throws -> Duration {
  var specification = ProcessSpecification(
    executable: program, environment: ["SWIFT_BACKTRACE": "enable=no"])
  specification.box = BoxSpecification(
    limits: BoxLimits(addressSpaceBytes: 512 << 20, tasks: 1), readablePaths: SystemPaths.data,
    executablePaths: SystemPaths.loaders + SystemPaths.libraries + [libraries],
    required: level.layers, optional: [])
  var process: ChildProcess?
  return try time(
    { requests, replies in
      specification.descriptors = [3: requests, 4: replies]
      process = try ChildProcess(specification)
    },
    end: {
      process?.kill()
      _ = try process?.waitUntilExit()
    })
}

let levels = BoxLevel.allCases.filter { $0 <= (BoxSupport.level ?? .basic) }
var times = [[Duration]](repeating: [], count: 1 + levels.count)
for _ in 0..<rounds {
  times[0].append(try timeWithoutBox())
  for (index, level) in levels.enumerated() {
    times[1 + index].append(try timeWithBox(level))
  }
}

func milliseconds(_ duration: Duration) -> String {
  let hundredths = Int((duration / .microseconds(10)).rounded())
  return "\(hundredths / 100).\(hundredths / 10 % 10)\(hundredths % 10) ms"
}
let plain = times[0].sorted()[rounds / 2]
for (name, times) in zip(["no box"] + levels.map(\.rawValue), times) {
  let sorted = times.sorted()
  print(
    name, "median \(milliseconds(sorted[rounds / 2]))",
    "p90 \(milliseconds(sorted[rounds * 9 / 10]))",
    "adds \(milliseconds(max(sorted[rounds / 2] - plain, .zero)))", separator: "\t")
}
