import Foundation
import Isolation

/// The machine on which times were measured, as far as times depend on it.
///
/// It says what kind of machine it is and not which one: there is no name and no address in it.
package struct MachineRecord: Sendable, Equatable, Codable {
  /// What the processor calls itself: "AMD EPYC"; absent where the system does not say.
  package var processor: String?
  /// How many processors the judge may use.
  package var processors: Int
  /// The memory of the machine.
  package var memoryBytes: Int?
  /// The architecture for which the judge was compiled: "x86_64".
  package var architecture: String
  /// The release of the kernel: "6.18.5".
  package var kernel: String?
  /// Whether it is a virtual machine; absent where the processor does not say.
  package var isVirtual: Bool?
  /// Whether the processor counts the instructions of a process for us.
  package var hasHardwareCounters: Bool

  private enum CodingKeys: String, CodingKey {
    case processor
    case processors
    case memoryBytes
    case architecture
    case kernel
    case isVirtual = "virtual"
    case hasHardwareCounters = "hardwareCounters"
  }

  /// Describes a machine.
  package init(
    processor: String? = nil, processors: Int, memoryBytes: Int? = nil, architecture: String,
    kernel: String? = nil, isVirtual: Bool? = nil, hasHardwareCounters: Bool = false
  ) {
    self.processor = processor
    self.processors = processors
    self.memoryBytes = memoryBytes
    self.architecture = architecture
    self.kernel = kernel
    self.isVirtual = isVirtual
    self.hasHardwareCounters = hasHardwareCounters
  }
}

// MARK: - This machine

extension MachineRecord {
  /// The machine that we run on; looked at once.
  package static let current = MachineRecord(
    processorInformation: file("/proc/cpuinfo") ?? "",
    memoryInformation: file("/proc/meminfo") ?? "",
    kernel: file("/proc/sys/kernel/osrelease")?.trimmingCharacters(in: .whitespacesAndNewlines),
    processors: ProcessorAffinity.current.count,
    hasHardwareCounters: (try? HardwareCounters.probe()) != nil)

  /// Reads what Linux says of a machine.
  ///
  /// - Parameters:
  ///   - processorInformation: The content of `/proc/cpuinfo`.
  ///   - memoryInformation: The content of `/proc/meminfo`.
  ///   - kernel: The release of the kernel.
  ///   - processors: How many processors may be used.
  ///   - hasHardwareCounters: Whether instructions are counted.
  init(
    processorInformation: String, memoryInformation: String, kernel: String?, processors: Int,
    hasHardwareCounters: Bool
  ) {
    // All processors are described, mostly alike; the first will do.
    let flags = Self.value(of: "flags", in: processorInformation)
    let memory = Self.value(of: "MemTotal", in: memoryInformation)?.split(separator: " ").first
    self.init(
      processor: Self.value(of: "model name", in: processorInformation),
      processors: processors,
      memoryBytes: memory.flatMap { Int($0) }.map { $0 << 10 },
      architecture: Self.ownArchitecture, kernel: kernel,
      isVirtual: flags.map { $0.split(separator: " ").contains("hypervisor") },
      hasHardwareCounters: hasHardwareCounters)
  }

  /// The value behind a key and a colon, in the first line that begins with it.
  private static func value(of key: String, in text: String) -> String? {
    for line in text.split(separator: "\n") {
      let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        .map { $0.trimmingCharacters(in: .whitespaces) }
      if parts.count == 2, parts[0] == key { return parts[1] }
    }
    return nil
  }

  private static func file(_ path: String) -> String? {
    try? String(contentsOfFile: path, encoding: .utf8)
  }

  private static var ownArchitecture: String {
    #if arch(x86_64)
      "x86_64"
    #elseif arch(arm64)
      "arm64"
    #else
      "unknown"
    #endif
  }
}

// MARK: - In words

extension MachineRecord {
  /// The record as a person reads it: "AMD EPYC, 2 processors, 8.0 GB, x86_64, Linux 6.18, virtual".
  var summary: String {
    [
      processor, Figures.count(processors, "processor"), memoryBytes.map(Figures.bytes),
      architecture, kernel.map { "Linux \($0)" }, isVirtual == true ? "virtual" : nil,
    ].compactMap { $0 }.joined(separator: ", ")
  }
}
