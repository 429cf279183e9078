import Foundation
import XCTest

/// A folder of exercises that a test fills and that is gone when the test is over.
struct ExerciseFolder {
  static let metadata = """
    {
      "formatVersion": 1,
      "title": { "en": "Greedy non-maximum suppression", "zh": "贪心非极大值抑制" },
      "track": "post-processing",
      "difficulty": "easy",
      "topics": ["detection", "boxes"],
      "prerequisites": ["box-iou"],
      "authority": "torchvision.ops.nms",
      "tolerance": { "absolute": 1e-4, "relative": 1e-5 },
      "limits": { "timeRatio": 4, "cpuSecondsPerTest": 1.5, "memoryMegabytes": 256 },
      "interviewQuestions": [ { "id": "S002-335", "question": "Hand-write NMS" } ]
    }
    """

  let url: URL

  init(for test: XCTestCase) throws {
    let url = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appending(path: UUID().uuidString, directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    // A process that is just ending may still write; what is left then is no fault of what is tested.
    test.addTeardownBlock { try? FileManager.default.removeItem(at: url) }
    self.url = url
  }

  /// Writes a file, and the folders above it.
  @discardableResult
  func write(_ text: String, to path: String) throws -> URL {
    let file = url.appending(path: path, directoryHint: .notDirectory)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    return file
  }

  /// Adds an exercise with nothing but its metadata.
  func addExercise(_ id: String, metadata: String = Self.metadata) throws {
    try write(metadata, to: "\(id)/exercise.json")
  }
}
