package import Foundation
import Isolation

/// What was found in a folder with submissions.
///
/// Only the folder that has the students is listed. What a student has in a folder of theirs is looked up by
/// name and never followed, so a million files there, or a link that leads around in a circle, cost nothing.
package struct SubmissionScan: Sendable {
  /// The submissions, sorted by path.
  let submissions: [FoundSubmission]
  /// What was found besides, and what was not.
  package let remarks: [ScanRemark]

  /// Looks for submissions and hashes them.
  ///
  /// - Parameters:
  ///   - folder: The folder.
  ///   - layouts: Where to look; what is found by two of them counts once.
  ///   - exercises: The ids of the exercises.
  ///   - demandsAll: Whether to remark on each exercise that a student has nothing for, and not only on
  ///     students with nothing at all.
  /// - Throws: `SystemError` when the folder itself cannot be read.
  package init(
    of folder: URL, layouts: [SubmissionLayout], exercises: [String], demandsAll: Bool
  ) throws {
    var scanner = Scanner(
      folder: try UntrustedFolder(path: folder.path), exercises: exercises.sorted())
    for layout in layouts { try scanner.scan(layout) }
    submissions = scanner.found.values
      .sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    remarks = scanner.remarks + Self.missing(scanner, demandsAll: demandsAll)
  }

  private static func missing(_ scanner: borrowing Scanner, demandsAll: Bool) -> [ScanRemark] {
    var had: [String: Set<String>] = [:]
    for one in scanner.found.values { had[one.student ?? "", default: []].insert(one.exercise) }
    return scanner.students.sorted().compactMap { student in
      let missing = scanner.exercises.filter { had[student]?.contains($0) != true }
      guard !missing.isEmpty, demandsAll || missing.count == scanner.exercises.count else {
        return nil
      }
      return ScanRemark(
        path: student, kind: had[student] == nil ? .nothing : .missing(exercises: missing))
    }
  }

  /// Looks through the folder for one layout after another.
  private struct Scanner: ~Copyable {
    let folder: UntrustedFolder
    let exercises: [String]
    var found: [String: FoundSubmission] = [:]
    var remarks: [ScanRemark] = []
    var students: Set<String> = []
    private var remarked: Set<ScanRemark> = []
    private var listed: [[String]: [UntrustedFolder.Entry]] = [:]

    init(folder: consuming UntrustedFolder, exercises: [String]) {
      self.folder = folder
      self.exercises = exercises
    }

    mutating func scan(_ layout: SubmissionLayout) throws {
      let count = layout.components.count
      for exercise in exercises {
        guard let index = layout.studentIndex else {
          look(at: layout.names(0..<count, of: exercise), of: nil, exercise)
          continue
        }
        let parent = layout.names(0..<index, of: exercise)
        for entry in try entries(of: parent) {
          guard let student = layout.student(in: entry.name, of: exercise),
            accepts(entry, in: parent, asFolder: index < count - 1)
          else { continue }
          students.insert(student)
          let path = parent + [entry.name] + layout.names(index + 1..<count, of: exercise)
          look(at: path, of: student, exercise)
        }
      }
    }

    /// Lists a folder once; one that is not there has no entries.
    private mutating func entries(of path: [String]) throws -> [UntrustedFolder.Entry] {
      if let entries = listed[path] { return entries }
      var entries: [UntrustedFolder.Entry] = []
      do throws(UntrustedFolder.Obstacle) {
        entries = try folder.entries(of: path)
      } catch {
        // Without the students there is nothing to grade, and that is no student's doing.
        guard !path.isEmpty else { throw UnreadableSubmissions(reason: error.text) }
        if error != .absent { remark(path, .obstacle(error)) }
      }
      listed[path] = entries
      return entries
    }

    /// Whether an entry can be what a layout asks for; what only looks like it is remarked on.
    private mutating func accepts(
      _ entry: UntrustedFolder.Entry, in parent: [String], asFolder: Bool
    ) -> Bool {
      let path = parent + [entry.name]
      guard entry.hasExactName else {
        remark(path, .name)
        return false
      }
      guard asFolder, !entry.isFolder else { return true }
      // A list of the students, a page about the course: files beside their folders are nothing unusual.
      if !entry.isFile { remark(path, .obstacle(entry.isLink ? .link : .wrongKind)) }
      return false
    }

    private mutating func look(at path: [String], of student: String?, _ exercise: String) {
      let content: Result<ContentDigest, UntrustedFolder.Obstacle>
      do throws(UntrustedFolder.Obstacle) {
        let bytes = try folder.content(of: path, upTo: Submission.sizeLimit)
        content = .success(ContentDigest(of: bytes))
      } catch .absent {
        return
      } catch {
        content = .failure(error)
      }
      let submission = FoundSubmission(
        student: student, exercise: exercise, components: path, content: content)
      found[submission.path] = submission
    }

    private mutating func remark(_ path: [String], _ kind: ScanRemark.Kind) {
      let remark = ScanRemark(path: path.joined(separator: "/"), kind: kind)
      if remarked.insert(remark).inserted { remarks.append(remark) }
    }
  }
}
