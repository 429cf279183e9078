import SuiteKit

let workloads = [
  Workload("numbers", sizes: [50_000]) { size, _ in Calls.total(Array(0..<size)) }
]
