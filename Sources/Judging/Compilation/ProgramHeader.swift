import Foundation

/// What the header of a linked program (ELF, 64 bits, little-endian) says about how it is started.
struct ProgramHeader {
  private let content: Data

  init(of program: URL) throws {
    content = try Data(contentsOf: program, options: .alwaysMapped)
  }

  /// The program that loads it: `/lib64/ld-linux-x86-64.so.2`; none if it names none.
  var loader: String? {
    guard let table = number(at: 32, bytes: 8), let entrySize = number(at: 54, bytes: 2),
      let count = number(at: 56, bytes: 2)
    else { return nil }
    let interpreter = 3
    for entry in (0..<count).map({ table + $0 * entrySize }) {
      guard number(at: entry, bytes: 4) == interpreter,
        let offset = number(at: entry + 8, bytes: 8), offset < content.count
      else { continue }
      return String(decoding: content[offset...].prefix { $0 != 0 }, as: UTF8.self)
    }
    return nil
  }

  private func number(at offset: Int, bytes: Int) -> Int? {
    guard offset >= 0, offset <= content.count - bytes else { return nil }
    return content[offset..<offset + bytes].reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}
