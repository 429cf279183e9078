import Foundation

extension Surroundings {
  /// Returns a time of the clock on the wall here: "14:05".
  func clockText(_ time: Date) -> String {
    let parts = calendar.dateComponents([.hour, .minute], from: time)
    return String(format: "%02d:%02d", parts.hour ?? 0, parts.minute ?? 0)
  }

  /// Returns a day as it is called here: "2026-11-20".
  func dayText(_ time: Date) -> String {
    let parts = calendar.dateComponents([.year, .month, .day], from: time)
    return String(format: "%04d-%02d-%02d", parts.year ?? 0, parts.month ?? 0, parts.day ?? 0)
  }
}
