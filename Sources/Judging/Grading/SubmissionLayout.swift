/// Where submissions lie below a folder: `{student}/{exercise}.swift`, or `hw1/{exercise}/{student}_*.swift`.
///
/// `{exercise}` stands for the id of an exercise and is needed. `{student}` stands for a name, and `*` beside
/// it for anything that is not of interest. All else stands for itself.
package struct SubmissionLayout: Equatable, Sendable {
  enum Piece: Equatable {
    case text(String)
    case exercise
    case student
    case anything
  }

  /// The pieces of each component of the path.
  let components: [[Piece]]
  /// The pattern as it was written.
  package let pattern: String

  /// The component with the student's name, if there is one.
  let studentIndex: Int?

  /// Reads a pattern; `nil` where the text is none.
  ///
  /// - Parameter pattern: A relative path with `{exercise}` in it, and at most one `{student}`.
  package init?(_ pattern: String) {
    let names = pattern.split(separator: "/", omittingEmptySubsequences: false)
    guard !names.contains(where: { $0.isEmpty || $0.hasPrefix(".") }) else { return nil }
    var components: [[Piece]] = []
    for name in names {
      guard let pieces = Self.pieces(of: name) else { return nil }
      components.append(pieces)
    }
    let students = components.indices.filter { components[$0].contains(.student) }
    guard components.contains(where: { $0.contains(.exercise) }),
      components.joined().count(where: { $0 == .student }) <= 1,
      // Only the folder with the students is listed; a student can put anything into their own.
      components.indices.allSatisfy({
        !components[$0].contains(.anything) || students.contains($0)
      })
    else { return nil }
    self.components = components
    self.pattern = pattern
    studentIndex = students.first
  }

  private static func pieces(of name: Substring) -> [Piece]? {
    var pieces: [Piece] = []
    var rest = name
    while let first = rest.first {
      if let placeholder = rest.prefixMatch(of: /\{(student|exercise)\}/) {
        pieces.append(placeholder.output.1 == "student" ? .student : .exercise)
        rest = rest[placeholder.range.upperBound...]
      } else if first == "*" {
        pieces.append(.anything)
        rest = rest.dropFirst()
      } else {
        let text = rest.prefix { $0 != "*" && $0 != "{" && $0 != "}" }
        guard !text.isEmpty else { return nil }
        pieces.append(.text(String(text)))
        rest = rest[text.endIndex...]
      }
    }
    return pieces
  }
}

// MARK: - Default

extension SubmissionLayout {
  /// What is looked for unless something else is said: a folder for each student, or no students at all.
  package static let usual = ["{student}/{exercise}.swift", "{exercise}.swift"]
    .compactMap { SubmissionLayout($0) }
}

// MARK: - Matching

extension SubmissionLayout {
  /// Returns the names of components, which must not be those with a student.
  func names(_ range: Range<Int>, of exercise: String) -> [String] {
    components[range].map { pieces in
      pieces.map { piece in
        switch piece {
        case .text(let text): text
        case .exercise: exercise
        case .student, .anything: ""
        }
      }.joined()
    }
  }

  /// Returns the student whose component has this name; `nil` where it is no student's.
  ///
  /// Where there are several ways, the student's name is as short as it can be.
  func student(in name: String, of exercise: String) -> String? {
    guard let studentIndex else { return nil }
    return Self.student(in: Array(name)[...], components[studentIndex][...], exercise)
  }

  private static func student(
    in name: ArraySlice<Character>, _ pieces: ArraySlice<Piece>, _ exercise: String
  ) -> String? {
    // What is matched without the student's name being known is an empty name.
    guard let first = pieces.first else { return name.isEmpty ? "" : nil }
    let others = pieces.dropFirst()
    func following(_ text: String) -> String? {
      name.starts(with: text) ? student(in: name.dropFirst(text.count), others, exercise) : nil
    }
    switch first {
    case .text(let text): return following(text)
    case .exercise: return following(exercise)
    case .anything:
      return (name.startIndex...name.endIndex).lazy
        .compactMap { student(in: name[$0...], others, exercise) }.first
    case .student:
      guard !name.isEmpty else { return nil }
      return (name.startIndex + 1...name.endIndex).lazy
        .filter { student(in: name[$0...], others, exercise) != nil }
        .map { String(name[..<$0]) }.first
    }
  }
}
