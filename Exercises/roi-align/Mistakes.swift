import ExerciseKit
import SuiteKit

// Mistakes that are known for every exercise are not here: an option that has no effect, a pair exchanged.

let mistakes: [Mistake] = [
  // MARK: - The region

  .roiAlign("region-rounded", "The corners of the region are rounded.") {
    $0.align { $0.corner = { $0.rounded() } }
  },
  .roiAlign("sides-plus-one", "The sides of the region are measured with + 1.") {
    $0.align { $0.more = 1 }
  },
  .roiAlign("always-shifted", "Regions are shifted by half an element without 'aligned', too.") {
    $0.align { $0.shift = 0.5 }
  },
  .roiAlign("start-shifted-only", "'aligned' shifts the start of a region, and not its end.") {
    $0.align { $0.more = $0.shift }
  },
  .roiAlign("shifted-before-scaling", "Half a pixel is subtracted before the box is scaled.") {
    let scale = $0.spatialScale
    return $0.align { $0.shift *= scale }
  },
  .roiAlign("aligned-at-least-one", "Sides are at least 1 with 'aligned', too.") {
    $0.align { $0.least = 1 }
  },
  .roiAlign("small-regions-stay-small", "Sides may be below 1 without 'aligned', too.") {
    $0.align { $0.least = 0 }
  },
  .roiAlign("first-map-always", "Every region is taken from the first map.") {
    $0.rois = $0.rois.map { (batch: 0, box: $0.box) }
  },

  // MARK: - Samples

  .roiAlign("maximum", "A bin is the largest of its samples, not their mean.") {
    $0.align { $0.isMaximum = true }
  },
  .roiAlign("samples-at-the-corners", "Samples lie at the corners of their parts of a bin.") {
    $0.align { $0.part = { $0 / $1 } }
  },
  .roiAlign(
    "samples-between-the-borders", "The first and the last sample lie at the bin's borders."
  ) {
    $0.align { $0.part = { $1 > 1 ? $0 / ($1 - 1) : 0.5 } }
  },
  .roiAlign("two-samples-by-default", "Without a ratio, a bin has two samples along each axis.") {
    if $0.samplingRatio <= 0 { $0.samplingRatio = 2 }
  },
  .roiAlign(
    "samples-of-the-region", "Without a ratio, a bin has a sample for each element of the region."
  ) {
    $0.align { $0.samples = { _, size in Int(size.rounded(.up)) } }
  },
  .roiAlign("samples-rounded-down", "Without a ratio, the number of samples is rounded down.") {
    $0.align { $0.samples = { bin, _ in max(Int(bin), 1) } }
  },
  .roiAlign("empty-regions-sampled", "Without a ratio, an empty region has a sample all the same.")
  {
    $0.align { $0.samples = { bin, _ in max(Int(bin.rounded(.up)), 1) } }
  },

  // MARK: - Outside

  .roiAlign("zero-before-the-first", "Samples before the first element are 0.") {
    $0.align { $0.before = 0 }
  },
  .roiAlign("zero-behind-the-last", "Samples behind the last element are 0.") {
    $0.align { $0.behind = 0 }
  },
  .roiAlign("edge-for-ever", "Samples far outside of the map are those at the edge.") {
    $0.align { ($0.before, $0.behind) = (.infinity, .infinity) }
  },
  .roiAlign("mean-of-those-inside", "The mean is taken of the samples that are not outside.") {
    $0.align { $0.countsInside = true }
  },
]

/// What decides where samples lie and what becomes of them.
private struct Rules {
  var corner: (Float) -> Float = { $0 }
  var shift: Float
  var least: Float
  var more: Float = 0
  var samples: (_ bin: Float, _ size: Float) -> Int = { bin, _ in Int(bin.rounded(.up)) }
  var part: (_ sample: Float, _ count: Float) -> Float = { ($0 + 0.5) / $1 }
  var before: Float = 1
  var behind: Float = 1
  var isMaximum = false
  var countsInside = false
}

extension RoiAlignArguments {
  /// Aligns by other rules.
  fileprivate func align(_ change: (inout Rules) -> Void) -> Tensor {
    var rules = Rules(shift: aligned ? 0.5 : 0, least: aligned ? 0 : 1)
    change(&rules)
    var result = Tensor(zeros: [rois.count, x.shape[1], outputSize.0, outputSize.1])
    for (index, roi) in rois.enumerated() {
      let rows = positions(roi.box.y1, roi.box.y2, outputSize.0, rules)
      let columns = positions(roi.box.x1, roi.box.x2, outputSize.1, rules)
      for channel in 0..<x.shape[1] {
        for (i, ys) in rows.enumerated() {
          for (j, xs) in columns.enumerated() {
            let samples = ys.flatMap { y in
              xs.map { z in sample(roi.batch, channel, y, z, rules) }
            }
            let inside = samples.compactMap { $0 }
            let count = rules.countsInside ? inside.count : samples.count
            result[index, channel, i, j] =
              rules.isMaximum
              ? samples.map { $0 ?? 0 }.max() ?? 0 : inside.reduce(0, +) / Float(max(count, 1))
          }
        }
      }
    }
    return result
  }

  /// The positions of the samples in each bin along an axis.
  private func positions(
    _ first: Float, _ second: Float, _ bins: Int, _ rules: Rules
  ) -> [[Float]] {
    let start = rules.corner(first * spatialScale) - rules.shift
    let end = rules.corner(second * spatialScale) - rules.shift
    let size = max(end - start + rules.more, rules.least)
    let bin = size / Float(bins)
    let count = samplingRatio > 0 ? samplingRatio : rules.samples(bin, size)
    return (0..<bins).map { index in
      (0..<count).map { start + Float(index) * bin + rules.part(Float($0), Float(count)) * bin }
    }
  }

  /// The value between four elements; `nil` outside.
  private func sample(
    _ map: Int, _ channel: Int, _ y: Float, _ z: Float, _ rules: Rules
  ) -> Float? {
    let last = (Float(x.shape[2] - 1), Float(x.shape[3] - 1))
    guard min(y, z) >= -rules.before, y <= last.0 + rules.behind, z <= last.1 + rules.behind
    else { return nil }
    let (y, z) = (min(max(y, 0), last.0), min(max(z, 0), last.1))
    let (top, left) = (Int(y), Int(z))
    let (bottom, right) = (min(top + 1, x.shape[2] - 1), min(left + 1, x.shape[3] - 1))
    let (dy, dx) = (y - Float(top), z - Float(left))
    let above = (1 - dx) * x[map, channel, top, left] + dx * x[map, channel, top, right]
    let below = (1 - dx) * x[map, channel, bottom, left] + dx * x[map, channel, bottom, right]
    return (1 - dy) * above + dy * below
  }
}
