package import Foundation

extension PointScheme {
  /// Reads a scheme.
  ///
  ///     { "formatVersion": 1,
  ///       "exercises": [ { "exercise": "nms", "points": 10, "award": "partial",
  ///                        "weights": [ { "test": "NMSTests/testTouchingBoxes", "weight": 3 } ] } ],
  ///       "otherwise": { "points": 5 } }
  ///
  /// - Parameters:
  ///   - bytes: The document.
  ///   - file: Where it is from, for errors.
  /// - Throws: The first fault, with its line and key.
  package init(parsing bytes: [UInt8], from file: URL) throws(ExerciseFileError) {
    let json = try LocatedJSONParser.parse(bytes, of: file)
    let object = try StrictObject(
      json, in: file, allowedKeys: ["formatVersion", "exercises", "otherwise"])
    guard try object.integer("formatVersion") == 1 else {
      throw object.invalid("formatVersion", "another", "1")
    }
    self.init()
    for entry in try object.objects(
      "exercises", allowedKeys: ["exercise", "points", "award", "weights"])
    {
      let id = try entry.string("exercise")
      guard exercises[id] == nil else {
        throw entry.invalid("exercise", id, "an exercise that has not been named before")
      }
      exercises[id] = try Entry(entry)
    }
    if let entry = try object.optionalObject("otherwise", allowedKeys: ["points", "award"]) {
      otherwise = try Entry(entry)
    }
  }
}

extension PointScheme.Entry {
  fileprivate init(_ object: StrictObject) throws(ExerciseFileError) {
    points = try object.number("points", default: 1, mayBeZero: true)
    if let name = try object.optionalString("award") {
      guard let award = PointScheme.Award(rawValue: name) else {
        let known = PointScheme.Award.allCases.map(\.rawValue)
        throw object.invalid(
          "award", name, "one of \(known.joined(separator: ", "))", known: known)
      }
      self.award = award
    }
    for weight in try object.objects("weights", allowedKeys: ["test", "weight"]) {
      weights[try weight.string("test")] = try weight.number("weight", default: 1, mayBeZero: true)
    }
  }
}
