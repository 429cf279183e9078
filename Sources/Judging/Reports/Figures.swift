import Foundation

/// Numbers as people like to read them: three figures and a unit.
enum Figures {
  /// Returns a duration: "0.41 ms", "18.2 ms", "2.00 s".
  static func seconds(_ duration: Duration) -> String {
    let seconds = duration.inSeconds
    return switch seconds.magnitude {
    case ..<0.000_005: "0 ms"
    case ..<0.001: "\(fixed(seconds * 1e3, 2)) ms"
    case ..<0.1: "\(fixed(seconds * 1e3, 1)) ms"
    case ..<100: "\(fixed(seconds, 2)) s"
    default: "\(fixed(seconds, 0)) s"
    }
  }

  /// Returns a limit, which is a round number most of the time: "2 s", "0.5 s".
  static func limit(_ duration: Duration) -> String { "\(number(duration.inSeconds)) s" }

  /// Returns a number of bytes in powers of 1024: "512 MB".
  static func bytes(_ count: Int) -> String {
    switch count.magnitude {
    case ..<1024: "\(count) bytes"
    case ..<(1 << 20): "\(fixed(Double(count) / 1024, 0)) KB"
    case ..<(1 << 30): "\(fixed(Double(count) / Double(1 << 20), 0)) MB"
    default: "\(fixed(Double(count) / Double(1 << 30), 1)) GB"
    }
  }

  /// Returns a ratio: "0.98", "14.2", "230".
  static func ratio(_ ratio: Double) -> String {
    switch ratio.magnitude {
    case ..<9.995: fixed(ratio, 2)
    case ..<99.95: fixed(ratio, 1)
    case ..<1e6: fixed(ratio, 0)
    default: "\(ratio)"
    }
  }

  /// Returns a number with as few figures as it needs: "5", "1.5".
  static func number(_ value: Double) -> String {
    value == value.rounded() && value.magnitude < 1e9 ? fixed(value, 0) : "\(value)"
  }

  /// Returns a whole number in groups of three: "10,000".
  static func grouped(_ value: Int) -> String {
    let digits = Array(String(value.magnitude))
    var result = value < 0 ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { result += "," }
      result.append(digit)
    }
    return result
  }

  /// Returns a count with its noun: "1 test", "15 tests".
  static func count(_ count: Int, _ noun: String) -> String {
    "\(grouped(count)) \(noun)\(count == 1 ? "" : "s")"
  }

  /// Returns a number with so many places after the point, in no language's notation but C's.
  static func fixed(_ value: Double, _ places: Int) -> String {
    String(format: "%.\(places)f", value)
  }

  /// Returns a number with at most three figures, for pictures: the exact one is in the text.
  static func rounded(_ number: Double) -> String {
    guard number.isFinite else { return "\(number)" }
    guard number.magnitude < 1e5, number.magnitude >= 1e-3 || number == 0 else {
      return String(format: "%.2g", number)
    }
    let places = number.magnitude < 10 ? 2 : number.magnitude < 100 ? 1 : 0
    var text = fixed(number, places)
    guard text.contains(".") else { return text }
    while text.last == "0" { text.removeLast() }
    if text.last == "." { text.removeLast() }
    return text == "-0" ? "0" : text
  }
}
