// What is wrong: samples before the first element count as 0, also within a distance of 1.
// Noticed by: RoIAlignTests/testSamplesUpToOneOutsideAreThoseAtTheEdge
import ExerciseKit

/// The mean of the samples in each bin.
public func roiAlign(
  _ x: Tensor, rois: [(batch: Int, box: Box)], outputSize: (Int, Int), spatialScale: Float = 1,
  samplingRatio: Int = -1, aligned: Bool = false
) -> Tensor {
  let channels = x.shape[1]
  let (rows, columns) = outputSize
  let shift: Float = aligned ? 0.5 : 0
  var result = Tensor(zeros: [rois.count, channels, rows, columns])
  for (index, roi) in rois.enumerated() {
    let left = roi.box.x1 * spatialScale - shift
    let top = roi.box.y1 * spatialScale - shift
    var width = roi.box.x2 * spatialScale - shift - left
    var height = roi.box.y2 * spatialScale - shift - top
    if !aligned {
      width = max(width, 1)
      height = max(height, 1)
    }
    let binHeight = height / Float(rows)
    let binWidth = width / Float(columns)
    let down = samplingRatio > 0 ? samplingRatio : Int(binHeight.rounded(.up))
    let across = samplingRatio > 0 ? samplingRatio : Int(binWidth.rounded(.up))
    for c in 0..<channels {
      for i in 0..<rows {
        for j in 0..<columns {
          var sum: Float = 0
          for a in 0..<down {
            for b in 0..<across {
              let y = top + Float(i) * binHeight + (Float(a) + 0.5) * binHeight / Float(down)
              let z = left + Float(j) * binWidth + (Float(b) + 0.5) * binWidth / Float(across)
              sum += interpolate(x, roi.batch, c, y, z)
            }
          }
          result[index, c, i, j] = sum / Float(max(down * across, 1))
        }
      }
    }
  }
  return result
}

/// The value between the four neighbours of a point.
private func interpolate(_ x: Tensor, _ n: Int, _ c: Int, _ y: Float, _ z: Float) -> Float {
  let (height, width) = (x.shape[2], x.shape[3])
  if y < 0 || y > Float(height) || z < 0 || z > Float(width) { return 0 }
  let y = min(max(y, 0), Float(height - 1))
  let z = min(max(z, 0), Float(width - 1))
  let (top, left) = (Int(y), Int(z))
  let (bottom, right) = (min(top + 1, height - 1), min(left + 1, width - 1))
  let (dy, dx) = (y - Float(top), z - Float(left))
  return (1 - dy) * (1 - dx) * x[n, c, top, left] + (1 - dy) * dx * x[n, c, top, right]
    + dy * (1 - dx) * x[n, c, bottom, left] + dy * dx * x[n, c, bottom, right]
}
