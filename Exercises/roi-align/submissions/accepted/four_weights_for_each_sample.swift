// A list of four pixels with their weights for each sample of a region, which all channels share, as in torchvision.
import ExerciseKit

/// The mean of the samples in each bin.
public func roiAlign(
  _ x: Tensor, rois: [(batch: Int, box: Box)], outputSize: (Int, Int), spatialScale: Float = 1,
  samplingRatio: Int = -1, aligned: Bool = false
) -> Tensor {
  let (channels, height, width) = (x.shape[1], x.shape[2], x.shape[3])
  var output: [Float] = []
  for roi in rois {
    let ys = positions(
      roi.box.y1, roi.box.y2, outputSize.0, height, spatialScale, samplingRatio, aligned)
    let xs = positions(
      roi.box.x1, roi.box.x2, outputSize.1, width, spatialScale, samplingRatio, aligned)
    var bins: [[(pixel: Int, weight: Float)]] = []
    for rows in ys {
      for columns in xs {
        var taps: [(pixel: Int, weight: Float)] = []
        let share = 1 / Float(max(rows.count * columns.count, 1))
        for row in rows {
          for column in columns {
            guard let row, let column else { continue }
            let (top, left) = (Int(row), Int(column))
            let (dy, dx) = (row - Float(top), column - Float(left))
            for (y, weight) in [(top, 1 - dy), (min(top + 1, height - 1), dy)] {
              taps.append((y * width + left, share * weight * (1 - dx)))
              taps.append((y * width + min(left + 1, width - 1), share * weight * dx))
            }
          }
        }
        bins.append(taps)
      }
    }
    for channel in 0..<channels {
      let base = (roi.batch * channels + channel) * height * width
      for taps in bins {
        output.append(taps.reduce(0) { $0 + $1.weight * x.data[base + $1.pixel] })
      }
    }
  }
  return Tensor(shape: [rois.count, channels, outputSize.0, outputSize.1], data: output)
}

/// The positions of the samples in each bin along an axis, clamped to the map; `nil` for those outside.
private func positions(
  _ first: Float, _ second: Float, _ bins: Int, _ length: Int, _ scale: Float, _ ratio: Int,
  _ aligned: Bool
) -> [[Float?]] {
  let start = first * scale - (aligned ? 0.5 : 0)
  let size = aligned ? (second - first) * scale : max((second - first) * scale, 1)
  let count = ratio > 0 ? ratio : Int((size / Float(bins)).rounded(.up))
  return (0..<bins).map { bin in
    (0..<count).map { sample in
      let part = (Float(sample) + 0.5) / Float(count)
      let position = start + (Float(bin) + part) * size / Float(bins)
      if position < -1 || position > Float(length) { return nil }
      return min(max(position, 0), Float(length - 1))
    }
  }
}
