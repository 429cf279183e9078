extension Value: CustomStringConvertible {
  /// The value as Swift source, or nearly: long lists are cut in the middle.
  var description: String { text(limit: 64) }

  /// The value with at most `limit` elements of each list; the largest are cut in the middle.
  func text(limit: Int) -> String {
    if let tensor { return Self.text(ofTensor: tensor, limit: limit) }
    if let labelMap { return Self.text(ofLabelMap: labelMap, limit: limit) }
    switch self {
    case .null: return "nil"
    case .bool(let value): return "\(value)"
    case .integer(let value): return "\(value)"
    case .number(_, let text, _): return Self.shortened(text)
    case .string(let value): return Self.text(of: value, limit: 16 * limit)
    case .list(let values):
      return Self.text(of: values.count, limit) { values[$0].text(limit: limit) }
    case .floats(let values):
      return Self.text(of: values.count, limit) { Self.shortened(values[$0].description) }
    case .integers(let values): return Self.text(of: values.count, limit) { "\(values[$0])" }
    case .record(let type, let fields):
      // Boxes and sizes have initializers without labels; a hundred of them stay readable that way.
      let isBare = type == "Box" || type == "WH"
      let parts = fields.map { label, value in
        let text = value.text(limit: limit)
        return isBare ? text : label.map { "\($0): \(text)" } ?? text
      }
      return "\(type ?? "")(\(parts.joined(separator: ", ")))"
    case .enumerationCase(let name, let payload):
      guard !payload.isEmpty else { return ".\(name)" }
      let parts = payload.map { label, value in
        (label.map { "\($0): " } ?? "") + value.text(limit: limit)
      }
      return ".\(name)(\(parts.joined(separator: ", ")))"
    case .dictionary(let entries):
      guard !entries.isEmpty else { return "[:]" }
      return Self.text(of: entries.count, limit) {
        "\(entries[$0].key.text(limit: limit)): \(entries[$0].value.text(limit: limit))"
      }
    case .set(let values):
      return Self.text(of: values.count, limit) { values[$0].text(limit: limit) }
    case .range(let lower, let upper, let isClosed):
      return lower.text(limit: limit) + (isClosed ? "..." : "..<") + upper.text(limit: limit)
    case .function(let text), .opaque(let text): return text
    }
  }
}

// MARK: - Parts

extension Value {
  /// A number as it stands in Swift source, without the `.0` of whole ones.
  static func shortened(_ number: String) -> String {
    switch number {
    case "inf": ".infinity"
    case "-inf": "-.infinity"
    case _ where number.contains("nan"): ".nan"
    default: number.hasSuffix(".0") ? String(number.dropLast(2)) : number
    }
  }

  /// A string in quotes; beyond a limit of bytes, its beginning and how long it is.
  private static func text(of string: String, limit: Int) -> String {
    guard string.utf8.count > limit else { return string.debugDescription }
    let head = String(decoding: string.utf8.prefix(limit), as: UTF8.self)
    return "\(head.debugDescription) … (\(string.utf8.count) bytes)"
  }

  /// A list in brackets; beyond the limit, its first and last elements and how many it has.
  private static func text(
    of count: Int, _ limit: Int, element: (Int) -> String
  ) -> String {
    var head: [String] = []
    var length = 0
    while head.count < (count > limit ? limit * 3 / 4 : count) {
      // Lists of lists of lists grow beyond any report, whatever the limit for each.
      guard length < 16 << 10 else {
        return "[\(head.joined(separator: ", ")), …] (\(count) elements)"
      }
      head.append(element(head.count))
      length += head[head.count - 1].utf8.count
    }
    guard count > limit else { return "[\(head.joined(separator: ", "))]" }
    let tail = (count - limit / 8..<count).map(element).joined(separator: ", ")
    return "[\(head.joined(separator: ", ")), …, \(tail)] (\(count) elements)"
  }

  private static func text(ofTensor tensor: (shape: [Int], data: [Float]), limit: Int) -> String {
    let (shape, data) = tensor
    let isConsistent = shape.allSatisfy { $0 > 0 } && shape.reduce(1, *) == data.count
    if isConsistent, data.count <= limit, shape.count == 1 {
      return "Tensor(\(Value.floats(data).text(limit: limit)))"
    }
    if isConsistent, data.count <= limit, shape.count == 2 {
      let rows = (0..<shape[0]).map { Array(data[$0 * shape[1]..<($0 + 1) * shape[1]]) }
      return "Tensor(\(Value.list(ValueList(rows.map { .floats($0) })).text(limit: limit)))"
    }
    return "Tensor(shape: \(shape), data: \(Value.floats(data).text(limit: limit)))"
  }

  private static func text(
    ofLabelMap map: (height: Int, width: Int, data: [Int]), limit: Int
  ) -> String {
    let (height, width, data) = map
    guard height > 0, width > 0, height * width == data.count, data.count <= limit else {
      return
        "LabelMap(height: \(height), width: \(width), data: \(Value.integers(data).text(limit: limit)))"
    }
    let rows = (0..<height).map { Array(data[$0 * width..<($0 + 1) * width]) }
    return "LabelMap(\(Value.list(ValueList(rows.map { .integers($0) })).text(limit: limit)))"
  }
}
