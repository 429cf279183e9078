import SuiteKit

let workloads = [
  Workload("squares", sizes: [100]) { size, _ in Calls.sum({ $0 * $0 }, over: 0..<size) }
]
