import Isolation
import Wire

// Sends 16 MB of numbers to a boxed worker and fetches them back, and times both ways.

var specification = WorkerSpecification(
  program: CommandLine.arguments[1], contractDigest: "pipe",
  limits: WorkerLimits(cpuTime: .seconds(60), addressSpaceBytes: 1 << 30))
specification.executablePaths =
  SystemPaths.loaders + SystemPaths.libraries + [CommandLine.arguments[2]]
let session = try WorkerSession.start(specification)
let values = (0..<4 << 20).map { Float($0) }
let megabytes = Double(values.count * MemoryLayout<Float>.size) / 1_000_000
var there: [Double] = []
var back: [Double] = []

for _ in 0..<20 {
  var encoder = WireEncoder()
  let sending = try ContinuousClock().measure {
    encoder.encode(values)
    try session.prepare(function: 0, arguments: encoder.take())
  }
  _ = try session.run()
  var received: [Float] = []
  let fetching = try ContinuousClock().measure {
    guard case .returned(let bytes) = try session.fetch() else { fatalError("no value came back") }
    var decoder = WireDecoder(bytes)
    received = try decoder.scalars(Float.self)
  }
  precondition(received == values, "other values came back")
  there.append(megabytes / (sending / .milliseconds(1)))
  back.append(megabytes / (fetching / .milliseconds(1)))
}
_ = session.finish()

func row(_ name: String, _ rates: [Double]) {
  let sorted = rates.sorted()
  func text(_ rate: Double) -> String { "\((rate * 100).rounded() / 100)" }
  print("\(name)  median \(text(sorted[10])) GB/s  \(text(sorted[0])) … \(text(sorted[19])) GB/s")
}
row("to the worker  ", there)
row("from the worker", back)
