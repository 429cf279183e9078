import ExerciseKit
import SuiteKit

let workloads = [
  Workload("same, 15×15 kernel, by rows of the image", sizes: [80, 160, 320]) { size, generator in
    let image = generator.tensor(shape: [size, 320], integers: -4...4)
    let kernel = generator.tensor(shape: [15, 15], integers: -4...4)
    return Calls.convolve2d(image, kernel, mode: .same)
  },
  Workload("valid, large kernel, by its rows", sizes: [120, 240, 480]) { size, generator in
    // The result has 9 rows and columns at every size.
    let image = generator.tensor(shape: [size + 8, 120], integers: -4...4)
    let kernel = generator.tensor(shape: [size, 112], integers: -4...4)
    return Calls.convolve2d(image, kernel, mode: .valid)
  },
]
