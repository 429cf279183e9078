// What is wrong: the places count the padding, but the patches begin at the first pixel.
// Noticed by: Im2colTests/testPixelsOutsideAreZeroAndNotTheNextRow
import ExerciseKit

/// Copies every pixel to the elements of the columns that it has.
public func unfold(
  _ x: Tensor, kernel: (Int, Int), stride: (Int, Int) = (1, 1), padding: (Int, Int) = (0, 0),
  dilation: (Int, Int) = (1, 1)
) -> Tensor {
  let (height, width) = (x.shape[2], x.shape[3])
  let rows = (height + 2 * padding.0 - dilation.0 * (kernel.0 - 1) - 1) / stride.0 + 1
  let columns = (width + 2 * padding.1 - dilation.1 * (kernel.1 - 1) - 1) / stride.1 + 1
  let size = x.shape[1] * kernel.0 * kernel.1
  var result = Tensor(zeros: [x.shape[0], size, rows * columns])
  for plane in 0..<(x.shape[0] * x.shape[1]) {
    for a in 0..<kernel.0 {
      for b in 0..<kernel.1 {
        for i in 0..<rows {
          for j in 0..<columns {
            let y = i * stride.0 + a * dilation.0
            let z = j * stride.1 + b * dilation.1
            guard y >= 0, y < height, z >= 0, z < width else { continue }
            let row = (plane * kernel.0 + a) * kernel.1 + b
            result.data[(row * rows + i) * columns + j] = x.data[(plane * height + y) * width + z]
          }
        }
      }
    }
  }
  return result
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
            let y = i * stride.0 + a * dilation.0
            let z = j * stride.1 + b * dilation.1
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
