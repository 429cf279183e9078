import ExerciseKit

/// Computes the samples along both axes once for a region, and goes through all channels with them.
public func roiAlign(
  _ x: Tensor, rois: [(batch: Int, box: Box)], outputSize: (Int, Int), spatialScale: Float = 1,
  samplingRatio: Int = -1, aligned: Bool = false
) -> Tensor {
  let (channels, height, width) = (x.shape[1], x.shape[2], x.shape[3])
  var result = Tensor(zeros: [rois.count, channels, outputSize.0, outputSize.1])
  var element = 0
  for (batch, box) in rois {
    func samples(_ start: Float, _ end: Float, _ bins: Int, _ length: Int) -> [[Sample]] {
      let offset: Float = aligned ? 0.5 : 0
      let start = start * spatialScale - offset
      let size = max(end * spatialScale - offset - start, aligned ? 0 : 1)
      return samplesOfBins(
        from: start, size: size, bins: bins, samplingRatio: samplingRatio, length: length)
    }
    let rows = samples(box.y1, box.y2, outputSize.0, height)
    let columns = samples(box.x1, box.x2, outputSize.1, width)
    for channel in 0..<channels {
      let base = (batch * channels + channel) * height * width
      for ys in rows {
        for xs in columns {
          var sum: Float = 0
          for y in ys {
            let (upper, lower) = (base + y.low * width, base + y.high * width)
            for z in xs {
              sum +=
                y.lowWeight
                * (z.lowWeight * x.data[upper + z.low] + z.highWeight * x.data[upper + z.high])
                + y.highWeight
                * (z.lowWeight * x.data[lower + z.low] + z.highWeight * x.data[lower + z.high])
            }
          }
          result.data[element] = sum
          element += 1
        }
      }
    }
  }
  return result
}

/// Two neighbours along an axis, and what each of them weighs in the mean of a bin.
private struct Sample {
  let low: Int
  let high: Int
  let lowWeight: Float
  let highWeight: Float
}

/// The samples along an axis for each bin; those outside of the map, which are 0, are left out.
private func samplesOfBins(
  from start: Float, size: Float, bins: Int, samplingRatio: Int, length: Int
) -> [[Sample]] {
  let bin = size / Float(bins)
  let count = samplingRatio > 0 ? samplingRatio : Int(bin.rounded(.up))
  let share = 1 / Float(count)
  return (0..<bins).map { index in
    (0..<count).compactMap { sample in
      let position = start + Float(index) * bin + (Float(sample) + 0.5) * bin / Float(count)
      guard position >= -1, position <= Float(length) else { return nil }
      let inside = min(max(position, 0), Float(length - 1))
      let low = Int(inside)
      let part = inside - Float(low)
      return Sample(
        low: low, high: min(low + 1, length - 1), lowWeight: share * (1 - part),
        highWeight: share * part)
    }
  }
}
