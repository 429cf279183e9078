import ExerciseKit
import SuiteKit

// Mistakes that are known for every exercise are not here: an option that has no effect.

let mistakes: [Mistake] = order + taps + padding + folding

// MARK: - Order

private let order: [Mistake] = [
  .unfold("patches-as-rows", "Every patch is a row of the result instead of a column.") {
    let columns = try $0.rightAnswer()
    let (n, size, places) = (columns.shape[0], columns.shape[1], columns.shape[2])
    let data = (0..<n).flatMap { n in
      (0..<places).flatMap { place in (0..<size).map { columns[n, $0, place] } }
    }
    return Tensor(shape: [n, places, size], data: data)
  },
  .unfold("kernel-before-channels", "The taps come before the channels in the order of rows.") {
    let (channels, taps) = ($0.x.shape[1], $0.kernel.0 * $0.kernel.1)
    return try $0.rightAnswer().takingRows { $0 % channels * taps + $0 / channels }
  },
  .fold("kernel-before-channels", "The taps come before the channels in the order of rows.") {
    let taps = $0.kernel.0 * $0.kernel.1
    let channels = $0.columns.shape[1] / taps
    $0.columns = $0.columns.takingRows { $0 % taps * channels + $0 / taps }
  },
  .unfold("kernel-by-columns", "The taps of the kernel are numbered column by column.") {
    let (rows, taps) = ($0.kernel.0, $0.kernel.0 * $0.kernel.1)
    return try $0.rightAnswer().takingRows {
      $0 / taps * taps + $0 % taps % rows * (taps / rows) + $0 % taps / rows
    }
  },
  .fold("kernel-by-columns", "The taps of the kernel are numbered column by column.") {
    let (columns, taps) = ($0.kernel.1, $0.kernel.0 * $0.kernel.1)
    $0.columns = $0.columns.takingRows {
      $0 / taps * taps + $0 % taps % columns * (taps / columns) + $0 % taps / columns
    }
  },

  .unfold("places-by-columns", "The places of the kernel are numbered column by column.") {
    let places = $0.places
    return try $0.rightAnswer().takingPlaces(places.0 * places.1) {
      $0 % places.0 * places.1 + $0 / places.0
    }
  },
  .fold("places-by-columns", "The places of the kernel are numbered column by column.") {
    let places = $0.places
    $0.columns = $0.columns.takingPlaces(places.0 * places.1) {
      $0 % places.1 * places.0 + $0 / places.1
    }
  },
]

// MARK: - Taps

private let taps: [Mistake] = [
  .unfold("pairs-exchanged", "Stride, padding and dilation are read as (columns, rows).") {
    var exchanged = $0
    exchanged.stride = ($0.stride.1, $0.stride.0)
    exchanged.padding = ($0.padding.1, $0.padding.0)
    exchanged.dilation = ($0.dilation.1, $0.dilation.0)
    if min(exchanged.places.0, exchanged.places.1) >= 1 { $0 = exchanged }
  },
  .unfold("neighbouring-taps", "The places count the dilation, but the taps are neighbours.") {
    var dense = $0
    dense.dilation = (1, 1)
    return try dense.rightAnswer().movingPlaces(from: dense.places, to: $0.places)
  },
  .fold("neighbouring-taps", "The places count the dilation, but the taps are neighbours.") {
    let places = $0.places
    $0.dilation = (1, 1)
    $0.columns = $0.columns.movingPlaces(from: places, to: $0.places)
  },
]

// MARK: - Padding

private let padding: [Mistake] = [
  .unfold("padding-not-subtracted", "The patches begin at the first pixel, not in the padding.") {
    $0.x = $0.x.resized(to: $0.paddedSize, first: (0, 0), repeats: false)
    $0.padding = (0, 0)
  },
  .fold("padding-not-subtracted", "The patches begin at the first pixel, not in the padding.") {
    try $0.foldedWithoutPadding()
  },
  .fold("fold-moves-the-image", "Fold does not subtract the padding, so that the image moves.") {
    try $0.foldedWithoutPadding()
  },
  .unfold("border-repeated", "The pixels at the border are repeated instead of zeros.") {
    let first = (-$0.padding.0, -$0.padding.1)
    $0.x = $0.x.resized(to: $0.paddedSize, first: first, repeats: true)
    $0.padding = (0, 0)
  },
]

// MARK: - Fold

private let folding: [Mistake] = [
  .fold("averages", "Each pixel is divided by the number of patches that have it.") {
    let sums = try $0.rightAnswer()
    var counting = $0
    counting.columns.data = counting.columns.data.map { _ in 1 }
    let counts = try counting.rightAnswer()
    return Tensor(
      shape: sums.shape, data: zip(sums.data, counts.data).map { $1 > 0 ? $0 / $1 : 0 })
  },
  .fold("overwrites", "Each pixel keeps the last element instead of the sum of all.") {
    try $0.keepingTheLast()
  },
]

extension UnfoldArguments {
  /// How many places the kernel has down and across.
  fileprivate var places: (Int, Int) {
    (
      placeCount(x.shape[2], kernel.0, stride.0, padding.0, dilation.0),
      placeCount(x.shape[3], kernel.1, stride.1, padding.1, dilation.1)
    )
  }

  /// The height and the width of the padded images.
  fileprivate var paddedSize: (Int, Int) {
    (x.shape[2] + 2 * padding.0, x.shape[3] + 2 * padding.1)
  }
}

extension FoldArguments {
  /// How many places the kernel has down and across.
  fileprivate var places: (Int, Int) {
    (
      placeCount(outputSize.0, kernel.0, stride.0, padding.0, dilation.0),
      placeCount(outputSize.1, kernel.1, stride.1, padding.1, dilation.1)
    )
  }

  /// The shape of the result.
  fileprivate var images: [Int] {
    let channels = columns.shape[1] / (kernel.0 * kernel.1)
    return [columns.shape[0], channels, outputSize.0, outputSize.1]
  }

  /// The image of which each pixel keeps the last of its elements.
  fileprivate func keepingTheLast() throws -> Tensor {
    var result = Tensor(zeros: images)
    result.data = result.data.indices.map { Float($0 + 1) }
    // Every element of these columns is the number of its pixel, and 0 in the padding.
    let pixels = try Reference.unfold(
      result, kernel: kernel, stride: stride, padding: padding, dilation: dilation)
    result = Tensor(zeros: images)
    for (pixel, element) in zip(pixels.data, columns.data) where pixel > 0 {
      result.data[Int(pixel) - 1] = element
    }
    return result
  }

  /// The first rows and columns of the padded image, instead of those in its middle.
  fileprivate func foldedWithoutPadding() throws -> Tensor {
    var padded = self
    padded.outputSize = (outputSize.0 + 2 * padding.0, outputSize.1 + 2 * padding.1)
    padded.padding = (0, 0)
    let image = try padded.rightAnswer()
    var result = Tensor(zeros: images)
    for n in 0..<images[0] {
      for c in 0..<images[1] {
        for y in 0..<outputSize.0 {
          for x in 0..<outputSize.1 { result[n, c, y, x] = image[n, c, y, x] }
        }
      }
    }
    return result
  }
}

/// How many places a kernel has along an axis; not positive if it does not fit.
private func placeCount(
  _ length: Int, _ taps: Int, _ stride: Int, _ padding: Int, _ dilation: Int
) -> Int {
  let room = length + 2 * padding - dilation * (taps - 1) - 1
  return room < 0 ? 0 : room / stride + 1
}

// MARK: - Columns

extension Tensor {
  /// Columns whose row r is the row `source(r)` of these, in every image.
  fileprivate func takingRows(_ source: (Int) -> Int) -> Tensor {
    let data = (0..<shape[0]).flatMap { n in
      (0..<shape[1]).flatMap { row in (0..<shape[2]).map { self[n, source(row), $0] } }
    }
    return Tensor(shape: shape, data: data)
  }

  /// Columns whose place p is the place `source(p)` of these, and zeros where there is none.
  fileprivate func takingPlaces(_ count: Int, _ source: (Int) -> Int?) -> Tensor {
    let data = (0..<shape[0]).flatMap { n in
      (0..<shape[1]).flatMap { row in
        (0..<count).map { place in source(place).map { self[n, row, $0] } ?? 0 }
      }
    }
    return Tensor(shape: [shape[0], shape[1], count], data: data)
  }

  /// The columns of the same places in a smaller or larger grid of places.
  fileprivate func movingPlaces(from old: (Int, Int), to new: (Int, Int)) -> Tensor {
    takingPlaces(new.0 * new.1) { place in
      let (i, j) = (place / new.1, place % new.1)
      return i < old.0 && j < old.1 ? i * old.1 + j : nil
    }
  }
}

// MARK: - Images

extension Tensor {
  /// Images with further pixels.
  ///
  /// - Parameters:
  ///   - size: The new height and width.
  ///   - first: The row and the column of the first new pixel.
  ///   - repeats: Whether the border is repeated outside, instead of zeros.
  /// - Returns: The larger images.
  fileprivate func resized(to size: (Int, Int), first: (Int, Int), repeats: Bool) -> Tensor {
    var result = Tensor(zeros: [shape[0], shape[1], size.0, size.1])
    for n in 0..<shape[0] {
      for c in 0..<shape[1] {
        for i in 0..<size.0 {
          for j in 0..<size.1 {
            let y = min(max(i + first.0, 0), shape[2] - 1)
            let x = min(max(j + first.1, 0), shape[3] - 1)
            if repeats || (y, x) == (i + first.0, j + first.1) {
              result[n, c, i, j] = self[n, c, y, x]
            }
          }
        }
      }
    }
    return result
  }
}
