import ExerciseKit
import Foundation

// The logits of a class for all pixels of an image lie beside each other. So every pass runs over a
// plane of them, and collects what it has to know of each pixel in arrays of this length.

/// Takes, plane by plane, the maxima, the sums of exponentials and the logits of the targets.
public func crossEntropy(
  _ logits: Tensor, _ targets: [Int], weight: [Float]? = nil, ignoreIndex: Int = -100,
  reduction: Reduction = .mean
) -> [Float] {
  let layout = Layout(logits)
  var losses: [Float] = []
  for image in 0..<layout.images {
    let (maxima, sums) = layout.maximaAndSums(of: logits, image: image)
    for pixel in 0..<layout.pixels {
      let target = targets[losses.count]
      if target == ignoreIndex {
        losses.append(0)
      } else {
        let logit = logits.data[layout.plane(image, target) + pixel]
        losses.append((weight?[target] ?? 1) * (log(sums[pixel]) - (logit - maxima[pixel])))
      }
    }
  }
  switch reduction {
  case .none: return losses
  case .sum: return [Float(total(losses))]
  case .mean:
    return [Float(total(losses) / total(weights(of: targets, weight, ignoreIndex: ignoreIndex)))]
  }
}

/// Writes the weighted probabilities plane by plane, and then subtracts the weight at the targets.
public func crossEntropyGradient(
  _ logits: Tensor, _ targets: [Int], weight: [Float]? = nil, ignoreIndex: Int = -100
) -> Tensor {
  let layout = Layout(logits)
  let weights = weights(of: targets, weight, ignoreIndex: ignoreIndex)
  let total = Float(total(weights))
  var gradient = logits
  guard total > 0 else { return Tensor(zeros: logits.shape) }
  for image in 0..<layout.images {
    let (maxima, sums) = layout.maximaAndSums(of: logits, image: image)
    let first = image * layout.pixels
    let scales = sums.indices.map { weights[first + $0] / (sums[$0] * total) }
    for label in 0..<layout.classes {
      let plane = layout.plane(image, label)
      for pixel in 0..<layout.pixels {
        gradient.data[plane + pixel] =
          exp(logits.data[plane + pixel] - maxima[pixel]) * scales[pixel]
      }
    }
    for pixel in 0..<layout.pixels where targets[first + pixel] != ignoreIndex {
      let plane = layout.plane(image, targets[first + pixel])
      gradient.data[plane + pixel] -= weights[first + pixel] / total
    }
  }
  return gradient
}

/// The weight of each sample; 0 where it is ignored.
private func weights(of targets: [Int], _ weight: [Float]?, ignoreIndex: Int) -> [Float] {
  targets.map { $0 == ignoreIndex ? 0 : weight?[$0] ?? 1 }
}

/// The sum of many numbers, which `Float` would round too often.
private func total(_ numbers: [Float]) -> Double { numbers.reduce(0) { $0 + Double($1) } }

/// Images of planes: the logits of one class for all pixels.
private struct Layout {
  let images: Int
  let classes: Int
  let pixels: Int

  init(_ logits: Tensor) {
    images = logits.shape[0]
    classes = logits.shape[1]
    pixels = logits.shape[2...].reduce(1, *)
  }

  /// The index of the first logit of a class.
  func plane(_ image: Int, _ label: Int) -> Int { (image * classes + label) * pixels }

  /// For each pixel, the largest logit and the sum of the exponentials of all after it is subtracted.
  func maximaAndSums(of logits: Tensor, image: Int) -> (maxima: [Float], sums: [Float]) {
    var maxima = Array(repeating: -Float.infinity, count: pixels)
    for label in 0..<classes {
      let plane = plane(image, label)
      for pixel in 0..<pixels {
        maxima[pixel] = max(maxima[pixel], logits.data[plane + pixel])
      }
    }
    var sums = Array(repeating: Float(0), count: pixels)
    for label in 0..<classes {
      let plane = plane(image, label)
      for pixel in 0..<pixels {
        sums[pixel] += exp(logits.data[plane + pixel] - maxima[pixel])
      }
    }
    return (maxima, sums)
  }
}
