import Foundation

/// The files of an exercise of which nothing is written yet.
struct ExerciseTemplate {
  let id: Exercise.ID
  var track = "unsorted"
  var difficulty = ExerciseMetadata.Difficulty.medium
  var tolerance = ExerciseMetadata.Tolerance(absolute: 1e-6, relative: 1e-6)
  var limits = ExerciseMetadata.Limits()

  /// Describes an exercise that nothing is known about.
  init(id: Exercise.ID) {
    self.id = id
  }

  /// Describes an exercise with the limits of another one.
  init(id: Exercise.ID, like model: ExerciseMetadata) {
    self.id = id
    track = model.track
    difficulty = model.difficulty
    tolerance = model.tolerance
    limits = model.limits
  }

  /// The id as a type is called: `SoftNms`.
  var typeName: String {
    id.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }

  /// The id as a function is called: `softNms`.
  var functionName: String { typeName.prefix(1).lowercased() + typeName.dropFirst() }

  /// Every file, by its path.
  var files: [String: String] {
    [
      Exercise.metadataName: metadata,
      "statement.md": statement,
      "statement.zh.md": chinese("statement.md, heading for heading, with the same code"),
      "Starter.swift": starter,
      "submissions/accepted/reference.swift": reference,
      "submissions/wrong_answer/first_mistake.swift": mistake,
      "Examples.swift": examples,
      "Tests/\(typeName)Tests.swift": tests,
      "Workloads.swift": workloads,
      "hints.md": hints,
      "hints.zh.md": chinese("hints.md"),
      "questions.md": questions,
      "questions.zh.md": chinese("questions.md, with the same ids"),
    ]
  }
}

// MARK: - What it is

extension ExerciseTemplate {
  /// `exercise.json`.
  var metadata: String {
    """
    {
      "formatVersion": 1,
      "title": {
        "en": "\(todo("the title, in a few words"))",
        "zh": "\(todo("the title in Chinese"))"
      },
      "track": "\(track)",
      "difficulty": "\(difficulty.rawValue)",
      "topics": ["\(todo("words to find it by; set track and difficulty above, too"))"],
      "prerequisites": [],
      "authority": "\(todo("whose answers count, such as a function of a library"))",
      "tolerance": { "absolute": \(tolerance.absolute), "relative": \(tolerance.relative) },
      "limits": {
        "timeRatio": \(short(limits.timeRatio)),
        "cpuSecondsPerTest": \(short(limits.cpuSecondsPerTest)),
        "memoryMegabytes": \(limits.memoryMegabytes),
        "threads": \(limits.threads),
        "stackMegabytes": \(limits.stackMegabytes)
      },
      "interviewQuestions": []
    }

    """
  }

  private var statement: String {
    """
    # \(todo("the title"))

    \(todo("what it is for, in two sentences"))

    ## Definition

    \(todo("what to write, as a definition that leaves nothing open"))

    ## Example

    \(todo("an example by hand; below it the calls of Examples.swift with their results"))

    ```swift
    \(functionName)(1) == 2
    ```

    ## Conventions

    | question | answer |
    |---|---|
    | Empty input | \(todo("the answer; and every other case that one could ask about")) |

    ## Complexity

    \(todo("the complexity that is wanted, and the largest input"))

    ## API

    \(todo("the functions of Starter.swift, word for word"))

    ```swift
    public func \(functionName)(_ value: Int) -> Int
    ```

    """
  }

  private func chinese(_ text: String) -> String { "\(todo("the Chinese of \(text)"))\n" }

  private func todo(_ task: String) -> String { "\(PlaceholdersCheck.marker) \(task)" }

  private func short(_ number: Double) -> String { String(format: "%g", number) }
}

// MARK: - What it consists of

extension ExerciseTemplate {
  private var starter: String {
    """
    /// \(todo("the API: public functions with what every parameter and the result mean"))
    public func \(functionName)(_ value: Int) -> Int {
      0
    }

    """
  }

  private var reference: String {
    """
    /// \(todo("a right and fast solution; this comment becomes a sentence on the way it goes"))
    public func \(functionName)(_ value: Int) -> Int {
      value * 2
    }

    """
  }

  private var mistake: String {
    """
    // What is wrong: \(todo("a mistake that people make; a file like this for each of them"))
    // Noticed by: \(typeName)Tests/testDoublesANegativeNumber

    /// Squares the value.
    public func \(functionName)(_ value: Int) -> Int {
      value * value
    }

    """
  }

  private var examples: String {
    """
    import ExerciseKit
    import SuiteKit
    import XCTest

    final class \(typeName)Examples: SuiteTestCase {
      // \(todo("a test for each example of the statement"))
      func testOne() throws {
        try expect(\(functionName)(1), equals: 2)
      }
    }

    """
  }

  private var tests: String {
    """
    import ExerciseKit
    import SuiteKit
    import XCTest

    final class \(typeName)Tests: SuiteTestCase {
      // \(todo("a test for each rule of the statement, named after the rule"))
      func testDoublesANegativeNumber() throws {
        try expect(\(functionName)(-3), equals: -6)
      }

      // \(todo("properties, and with vectors of an authority 'expectGolden'"))
      func testAgreesWithTheReference() throws {
        try property(cases: 100) { draw in
          try expectAgreement(on: Calls.\(functionName)(draw.int(in: -100...100)))
        }
      }
    }

    """
  }

  private var workloads: String {
    """
    import ExerciseKit
    import SuiteKit

    // \(todo("inputs that take the reference 10 to 60 ms at the largest size; or remove the file"))
    let workloads = [
      Workload("numbers", sizes: [1_000, 2_000, 4_000]) { size, generator in
        Calls.\(functionName)(size)
      }
    ]

    """
  }

  private var hints: String {
    """
    ## 1

    \(todo("a nudge: what to look at"))

    ## 2

    \(todo("the idea"))

    ## 3

    \(todo("an outline of the solution"))

    """
  }

  private var questions: String {
    """
    ## \(id)-1: \(todo("what an interviewer asks next"))

    \(todo("the answer, beginning with what matters"))

    """
  }
}
