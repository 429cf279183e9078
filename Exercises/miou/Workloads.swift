import ExerciseKit
import SuiteKit

let workloads = [
  // As many classes as ADE20K has: who visits all pixels once for each class, pays 150 times.
  Workload("150 classes", sizes: [4, 8, 15]) { size, generator in
    let scenes = (0..<size).map { _ in
      scene(height: 128, width: 256, classes: 150, generator: &generator)
    }
    return Calls.segmentationScores(
      truth: scenes.map(\.truth), prediction: scenes.map(\.prediction), classes: 150, ignore: 255)
  }
]

/// Patches of 8 × 8 pixels with one true label each, of which a predictor gets one in four wrong.
private func scene(
  height: Int, width: Int, classes: Int, generator: inout SplitMix64
) -> (truth: LabelMap, prediction: LabelMap) {
  var truth = LabelMap(
    height: height, width: width, data: Array(repeating: 255, count: height * width))
  var prediction = truth
  for top in stride(from: 0, to: height, by: 8) {
    for left in stride(from: 0, to: width, by: 8) {
      let isIgnored = generator.uniform() < 0.05
      let label = Int(generator.uniform() * Double(classes))
      for row in top..<min(top + 8, height) {
        for column in left..<min(left + 8, width) {
          let isWrong = generator.uniform() < 0.25
          truth[row, column] = isIgnored ? 255 : label
          prediction[row, column] =
            isWrong ? Int(generator.uniform() * Double(classes)) : label
        }
      }
    }
  }
  return (truth, prediction)
}
