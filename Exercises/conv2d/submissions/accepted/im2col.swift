import ExerciseKit

/// Copies the patches into the rows of a matrix and multiplies it with the filters.
///
/// A patch and a filter are both vectors of C / G · kH · kW numbers then, and an element of the
/// output is their inner product.
public func conv2d(
  _ x: Tensor, weight: Tensor, bias: [Float]?, options: Conv2dOptions
) throws -> Tensor {
  let geometry = try Geometry(x, weight: weight, bias: bias, options: options)
  let filters = weight.shape[0]
  let filtersPerGroup = filters / options.groups
  let patchLength = weight.shape[1] * weight.shape[2] * weight.shape[3]
  var output = Tensor(zeros: [x.shape[0], filters, geometry.rows, geometry.columns])
  let places = geometry.rows * geometry.columns

  for n in 0..<x.shape[0] {
    for group in 0..<options.groups {
      let patches = patches(of: x, image: n, group: group, weight: weight, geometry: geometry)
      for o in (group * filtersPerGroup)..<((group + 1) * filtersPerGroup) {
        let start = bias?[o] ?? 0
        for place in 0..<places {
          var sum = start
          for k in 0..<patchLength {
            sum += patches[place * patchLength + k] * weight.data[o * patchLength + k]
          }
          output.data[(n * filters + o) * places + place] = sum
        }
      }
    }
  }
  return output
}

/// The patches that a group of one image meets, one after the other, with zeros outside the image.
private func patches(
  of x: Tensor, image: Int, group: Int, weight: Tensor, geometry: Geometry
) -> [Float] {
  let (height, width) = (x.shape[2], x.shape[3])
  let patchLength = weight.shape[1] * weight.shape[2] * weight.shape[3]
  var patches: [Float] = []
  patches.reserveCapacity(geometry.rows * geometry.columns * patchLength)
  for i in 0..<geometry.rows {
    for j in 0..<geometry.columns {
      for c in (group * weight.shape[1])..<((group + 1) * weight.shape[1]) {
        let plane = (image * x.shape[1] + c) * height
        for a in 0..<weight.shape[2] {
          for b in 0..<weight.shape[3] {
            let row = i * geometry.stride.0 + a * geometry.dilation.0 - geometry.top
            let column = j * geometry.stride.1 + b * geometry.dilation.1 - geometry.left
            let isInside = row >= 0 && row < height && column >= 0 && column < width
            patches.append(isInside ? x.data[(plane + row) * width + column] : 0)
          }
        }
      }
    }
  }
  return patches
}

/// Where the windows of a layer lie, and how many there are.
private struct Geometry {
  let stride: (Int, Int)
  let dilation: (Int, Int)
  let top: Int
  let left: Int
  let rows: Int
  let columns: Int

  init(_ x: Tensor, weight: Tensor, bias: [Float]?, options: Conv2dOptions) throws {
    stride = options.stride
    dilation = options.dilation
    let groups = options.groups
    let isPositive = [stride.0, stride.1, dilation.0, dilation.1, groups].allSatisfy { $0 > 0 }
    guard isPositive else { throw InvalidInput("stride, dilation and groups start at 1") }

    let isDivisible = x.shape[1].isMultiple(of: groups) && weight.shape[0].isMultiple(of: groups)
    guard isDivisible, weight.shape[1] * groups == x.shape[1] else {
      throw InvalidInput("channels, filters, groups and weight do not belong together")
    }
    if let bias, bias.count != weight.shape[0] {
      throw InvalidInput("\(bias.count) biases for \(weight.shape[0]) filters")
    }

    let spread = (
      dilation.0 * (weight.shape[2] - 1) + 1, dilation.1 * (weight.shape[3] - 1) + 1
    )
    let padded: (Int, Int)
    switch options.padding {
    case .same:
      guard stride == (1, 1) else { throw InvalidInput("same padding has no stride") }
      (top, left) = ((spread.0 - 1) / 2, (spread.1 - 1) / 2)
      padded = (x.shape[2] + spread.0 - 1, x.shape[3] + spread.1 - 1)
    case .explicit(let top, let bottom, let left, let right):
      guard [top, bottom, left, right].allSatisfy({ $0 >= 0 }) else {
        throw InvalidInput("padding starts at 0")
      }
      (self.top, self.left) = (top, left)
      padded = (x.shape[2] + top + bottom, x.shape[3] + left + right)
    }
    guard padded.0 >= spread.0, padded.1 >= spread.1 else {
      throw InvalidInput("the kernel is larger than the padded image")
    }
    rows = (padded.0 - spread.0) / stride.0 + 1
    columns = (padded.1 - spread.1) / stride.1 + 1
  }
}
