import ExerciseKit
import SuiteKit

let workloads = [
  // Images with four objects, each found four times, for better or worse.
  Workload("images with four objects", sizes: [2_500, 5_000, 10_000]) { size, generator in
    var truths: [Truth] = []
    var detections: [Detection] = []
    func number(_ limit: Double) -> Float { Float((generator.uniform() * limit).rounded(.down)) }
    for image in 0..<size {
      for object in 0..<4 {
        let (x, y) = (100 * Float(object) + number(20), number(100))
        let box = Box(x, y, x + 20 + number(40), y + 20 + number(40))
        let label = Int(number(3))
        truths.append(
          Truth(image: image, label: label, box: box, difficult: generator.uniform() < 0.1))
        for _ in 0..<4 {
          let (dx, dy) = (number(16) - 8, number(16) - 8)
          detections.append(
            Detection(
              image: image, label: generator.uniform() < 0.9 ? label : Int(number(3)),
              box: Box(box.x1 + dx, box.y1 + dy, box.x2 + dx, box.y2 + dy),
              score: Float(generator.uniform())))
        }
      }
    }
    return Calls.vocMAP(detections, truths: truths, classes: 3)
  }
]
