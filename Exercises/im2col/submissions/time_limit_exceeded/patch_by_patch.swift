// What is wrong: each patch is gathered into an array of its own, and the list of these is copied for every patch.
// Noticed by: the workload "unfold, 64 channels, by rows of the image"
import ExerciseKit

/// Makes an array of each patch, and then a row of each of their elements.
public func unfold(
  _ x: Tensor, kernel: (Int, Int), stride: (Int, Int) = (1, 1), padding: (Int, Int) = (0, 0),
  dilation: (Int, Int) = (1, 1)
) -> Tensor {
  let (images, channels, height, width) = (x.shape[0], x.shape[1], x.shape[2], x.shape[3])
  let rows = (height + 2 * padding.0 - dilation.0 * (kernel.0 - 1) - 1) / stride.0 + 1
  let columns = (width + 2 * padding.1 - dilation.1 * (kernel.1 - 1) - 1) / stride.1 + 1
  let size = channels * kernel.0 * kernel.1
  let data = (0..<images).flatMap { n in
    var patches: [[Float]] = []
    for i in 0..<rows {
      for j in 0..<columns {
        let patch = (0..<channels).flatMap { c in
          (0..<kernel.0).flatMap { a in
            (0..<kernel.1).map { b in
              let y = i * stride.0 + a * dilation.0 - padding.0
              let z = j * stride.1 + b * dilation.1 - padding.1
              return y >= 0 && y < height && z >= 0 && z < width ? x[n, c, y, z] : 0
            }
          }
        }
        patches = patches + [patch]
      }
    }
    return (0..<size).flatMap { row in patches.map { $0[row] } }
  }
  return Tensor(shape: [images, size, rows * columns], data: data)
}

/// Adds every element of the columns to its pixel.
public func fold(
  _ columns: Tensor, outputSize: (Int, Int), kernel: (Int, Int), stride: (Int, Int) = (1, 1),
  padding: (Int, Int) = (0, 0), dilation: (Int, Int) = (1, 1)
) -> Tensor {
  let (height, width) = outputSize
  let rows = (height + 2 * padding.0 - dilation.0 * (kernel.0 - 1) - 1) / stride.0 + 1
  let across = (width + 2 * padding.1 - dilation.1 * (kernel.1 - 1) - 1) / stride.1 + 1
  let (images, channels) = (columns.shape[0], columns.shape[1] / (kernel.0 * kernel.1))
  var result = Tensor(zeros: [images, channels, height, width])
  for plane in 0..<(images * channels) {
    for a in 0..<kernel.0 {
      for b in 0..<kernel.1 {
        for i in 0..<rows {
          for j in 0..<across {
            let y = i * stride.0 + a * dilation.0 - padding.0
            let z = j * stride.1 + b * dilation.1 - padding.1
            guard y >= 0, y < height, z >= 0, z < width else { continue }
            let row = (plane * kernel.0 + a) * kernel.1 + b
            let pixel = (plane * height + y) * width + z
            result.data[pixel] += columns.data[(row * rows + i) * across + j]
          }
        }
      }
    }
  }
  return result
}
