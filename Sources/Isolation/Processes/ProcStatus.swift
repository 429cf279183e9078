/// The `Name:   123` and `Name:   123 kB` lines of a `/proc/PID/status`.
enum ProcStatus {
  static func number(_ name: String, in status: [UInt8]) -> Int? {
    for line in status.split(separator: UInt8(ascii: "\n")) {
      let fields = line.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
      guard fields.count >= 2, fields[0].elementsEqual("\(name):".utf8) else { continue }
      return Int(String(decoding: fields[1], as: UTF8.self))
    }
    return nil
  }
}
