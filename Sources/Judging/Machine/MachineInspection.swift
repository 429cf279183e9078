package import Foundation
import Isolation

/// Looks at what the judge needs of the machine.
package struct MachineInspection {
  private let cache: BuildCache
  private let searchPath: [String]

  /// Prepares an inspection.
  ///
  /// - Parameters:
  ///   - cacheFolder: The judge's cache.
  ///   - searchPath: The folders in which to look for `swiftc`.
  package init(cacheFolder: URL, searchPath: [String]) {
    cache = BuildCache(folder: cacheFolder)
    self.searchPath = searchPath
  }

  /// What was found: the toolchain, the machine, each layer of the box, the cache, the fitness for timing.
  package var findings: [DoctorFinding] {
    [toolchain, machine] + layers + [cacheSize, timing, counters]
  }

  /// What every result says of the machine that its times are of.
  private var machine: DoctorFinding {
    DoctorFinding(subject: "machine", state: .fine, detail: MachineRecord.current.summary)
  }

  /// Whether instructions could be counted beside the times; nothing depends on it.
  private var counters: DoctorFinding {
    let subject = "counters"
    do {
      try HardwareCounters.probe()
      return DoctorFinding(
        subject: subject, state: .fine, detail: "the processor counts instructions; not used yet")
    } catch {
      return DoctorFinding(
        subject: subject, state: .fine,
        detail: "no hardware counters: perf_event_open says '\(error.reason)'; times are CPU times")
    }
  }

  private var toolchain: DoctorFinding {
    do {
      let toolchain = try ToolchainProbe(searchPath: searchPath, cache: cache).toolchain()
      return DoctorFinding(
        subject: "toolchain", state: .fine,
        detail: "\(toolchain.version) in \(toolchain.binaries)")
    } catch {
      return DoctorFinding(subject: "toolchain", state: .missing, detail: "\(error)")
    }
  }

  private var layers: [DoctorFinding] {
    let support = BoxSupport.probe()
    return BoxLayer.allCases.map { layer in
      let subject = "box: \(layer.words)"
      switch support[layer] {
      case .available(let detail)?:
        return DoctorFinding(subject: subject, state: .fine, detail: detail)
      case .missing(let reason, let remedy)?:
        let isNeeded = BoxLevel.basic.layers.contains(layer)
        let consequence =
          isNeeded
          ? "Solutions are not run without it." : "Levels of the box that need it are refused."
        return DoctorFinding(
          subject: subject, state: isNeeded ? .missing : .limited,
          detail: "\(reason); \(remedy). \(consequence)")
      case nil:
        return DoctorFinding(subject: subject, state: .missing, detail: "It was not tried.")
      }
    }
  }

  private var cacheSize: DoctorFinding {
    let megabytes = (Double(cache.size) / 1_000_000 * 10).rounded() / 10
    return DoctorFinding(
      subject: "cache size", state: .fine,
      detail: "\(megabytes) MB; 'judge cache clean' removes it")
  }

  /// Whether times measured here mean something: they are CPU times taken in turns, so what matters is
  /// that solution and reference find the same conditions.
  private var timing: DoctorFinding {
    let cores = ProcessInfo.processInfo.activeProcessorCount
    let load = Self.load
    var problems: [String] = []
    if cores < 2 {
      problems.append("there is one core, so the judge itself disturbs what it times")
    }
    if let load, load > Double(cores) {
      problems.append("the load is \(load) on \(cores) cores; close what else is running")
    }
    if let governor = Self.governor, !["performance", "schedutil"].contains(governor) {
      problems.append("the frequency governor is '\(governor)'; set it to 'performance'")
    }
    guard problems.isEmpty else {
      return DoctorFinding(
        subject: "timing", state: .limited, detail: problems.joined(separator: "; "))
    }
    let loadText = load.map { ", load \($0)" } ?? ""
    return DoctorFinding(subject: "timing", state: .fine, detail: "\(cores) cores\(loadText)")
  }

  /// The number of processes that wanted a core during the last minute.
  private static var load: Double? {
    (try? String(contentsOfFile: "/proc/loadavg", encoding: .utf8))?
      .split(separator: " ").first.flatMap { Double($0) }
  }

  /// What decides about the frequency of the first core, where the system says so.
  private static var governor: String? {
    let path = "/sys/devices/system/cpu/cpu0/cpufreq/scaling_governor"
    return (try? String(contentsOfFile: path, encoding: .utf8))?
      .trimmingCharacters(in: .whitespacesAndNewlines)
  }
}

extension BoxLayer {
  fileprivate var words: String {
    switch self {
    case .noNewPrivileges: "privileges"
    case .resourceLimits: "limits"
    case .landlock: "files"
    case .seccomp: "system calls"
    case .pidNamespace: "own process numbers"
    case .mountNamespace: "own file tree"
    case .privateProc: "own /proc"
    case .networkNamespace: "own network"
    case .ipcNamespace: "own shared memory"
    case .memoryCgroup: "memory group"
    case .processCgroup: "thread group"
    }
  }
}
