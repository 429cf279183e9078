import Foundation

/// A JSON object that has none but the keys that its reader knows.
struct StrictObject {
  private let file: URL
  private let path: String
  private let line: Int
  private let members: [String: LocatedJSON]

  /// Wraps an object and refuses it if it has a key that is not allowed.
  ///
  /// Unknown keys are refused before missing ones are looked for: the unknown key is usually the
  /// missing one, misspelt.
  init(
    _ json: LocatedJSON, at path: String = "", in file: URL, allowedKeys: [String]
  ) throws(ExerciseFileError) {
    guard case .object(let members) = json.value else {
      throw ExerciseFileError(
        file: file, line: json.line, keyPath: path.isEmpty ? "this file" : path,
        problem: .wrongType(expected: "an object", found: json.kind))
    }
    for member in members where !allowedKeys.contains(member.key) {
      throw ExerciseFileError(
        file: file, line: member.line, keyPath: path,
        problem: .unknownKey(member.key, allowed: allowedKeys))
    }
    self.file = file
    self.path = path
    self.line = json.line
    self.members = Dictionary(members.map { ($0.key, $0.value) }) { first, _ in first }
  }
}

// MARK: - Reading values

extension StrictObject {
  func string(_ key: String) throws(ExerciseFileError) -> String {
    try string(try required(key), at: pathTo(key))
  }

  func optionalString(_ key: String) throws(ExerciseFileError) -> String? {
    guard let json = members[key] else { return nil }
    return try string(json, at: pathTo(key))
  }

  /// Reads an array of strings; a key that is not there reads as no strings.
  func strings(_ key: String) throws(ExerciseFileError) -> [String] {
    var strings: [String] = []
    for (index, element) in try array(key).enumerated() {
      strings.append(try string(element, at: "\(pathTo(key))[\(index)]"))
    }
    return strings
  }

  /// Reads a number that must not be negative; a key that is not there reads as the default.
  func number(
    _ key: String, default fallback: Double, mayBeZero: Bool = false
  ) throws(ExerciseFileError) -> Double {
    guard let json = members[key] else { return fallback }
    guard case .number(let number) = json.value else {
      throw wrongType(json, at: pathTo(key), expected: "a number")
    }
    guard mayBeZero ? number >= 0 : number > 0 else {
      throw invalid(key, "\(number)", mayBeZero ? "zero or more" : "more than zero")
    }
    return number
  }

  /// Reads a whole number above zero; a key that is not there reads as the default, if there is one.
  func integer(
    _ key: String, default fallback: Int? = nil, atMost limit: Int = .max
  ) throws(ExerciseFileError) -> Int {
    if let fallback, members[key] == nil { return fallback }
    let json = try required(key)
    guard case .number(let number) = json.value else {
      throw wrongType(json, at: pathTo(key), expected: "a whole number")
    }
    guard let integer = Int(exactly: number), 0 < integer, integer <= limit else {
      // Without ".0" behind a number that is whole.
      let found = Int(exactly: number).map(String.init) ?? "\(number)"
      throw invalid(
        key, found,
        limit == .max ? "a whole number above zero" : "a whole number from 1 to \(limit)")
    }
    return integer
  }

  func object(
    _ key: String, allowedKeys: [String]
  ) throws(ExerciseFileError) -> StrictObject {
    try StrictObject(try required(key), at: pathTo(key), in: file, allowedKeys: allowedKeys)
  }

  func optionalObject(
    _ key: String, allowedKeys: [String]
  ) throws(ExerciseFileError) -> StrictObject? {
    guard members[key] != nil else { return nil }
    return try object(key, allowedKeys: allowedKeys)
  }

  /// Reads an array of objects; a key that is not there reads as no objects.
  func objects(_ key: String, allowedKeys: [String]) throws(ExerciseFileError) -> [StrictObject] {
    var objects: [StrictObject] = []
    for (index, element) in try array(key).enumerated() {
      objects.append(
        try StrictObject(
          element, at: "\(pathTo(key))[\(index)]", in: file, allowedKeys: allowedKeys))
    }
    return objects
  }

  /// Makes the error for a value that has the right type but may not stand here.
  func invalid(
    _ key: String, _ value: String, _ expected: String, known: [String] = []
  ) -> ExerciseFileError {
    ExerciseFileError(
      file: file, line: members[key]?.line ?? line, keyPath: pathTo(key),
      problem: .invalidValue(value, expected: expected, known: known))
  }
}

// MARK: - Steps

extension StrictObject {
  private func pathTo(_ key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }

  private func required(_ key: String) throws(ExerciseFileError) -> LocatedJSON {
    guard let json = members[key] else {
      throw ExerciseFileError(file: file, line: line, keyPath: path, problem: .missingKey(key))
    }
    return json
  }

  private func string(
    _ json: LocatedJSON, at path: String
  ) throws(ExerciseFileError) -> String {
    guard case .string(let string) = json.value else {
      throw wrongType(json, at: path, expected: "a string")
    }
    guard !string.isEmpty else {
      throw ExerciseFileError(
        file: file, line: json.line, keyPath: path,
        problem: .wrongType(expected: "a string", found: "an empty one"))
    }
    return string
  }

  private func array(_ key: String) throws(ExerciseFileError) -> [LocatedJSON] {
    guard let json = members[key] else { return [] }
    guard case .array(let elements) = json.value else {
      throw wrongType(json, at: pathTo(key), expected: "an array")
    }
    return elements
  }

  private func wrongType(
    _ json: LocatedJSON, at path: String, expected: String
  ) -> ExerciseFileError {
    ExerciseFileError(
      file: file, line: json.line, keyPath: path,
      problem: .wrongType(expected: expected, found: json.kind))
  }
}
