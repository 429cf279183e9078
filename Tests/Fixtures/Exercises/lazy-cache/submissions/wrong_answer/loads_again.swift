// Every value is loaded each time it is asked for.
// Noticed by: CacheTests/testAValueIsLoadedOnce

final class Cache {
  var onLoad: ((Int) -> Void)?
  private let load: (Int) throws -> String
  private var values: [Int: String] = [:]
  private(set) var count = 0

  init(_ load: @escaping (Int) throws -> String) {
    self.load = load
  }

  func value(_ key: Int) throws -> String {
    if let value = values[key] { return value }
    let value = try load(key)
    count += 1
    onLoad?(key)
    return value
  }

  func reader() -> (Int) throws -> String {
    { key in try self.value(key) }
  }

  func update(_ change: (String) throws -> String) throws {
    for key in values.keys.sorted() { values[key] = try values[key].map(change) }
  }

  func keys() -> some Sequence<Int> {
    values.keys.sorted()
  }
}

struct Batches: Sequence, IteratorProtocol {
  private var iterator: AnyIterator<Int>
  private let size: Int

  init(of values: some Sequence<Int>, size: Int) {
    iterator = AnyIterator(values.makeIterator())
    self.size = size
  }

  mutating func next() -> [Int]? {
    var batch: [Int] = []
    while batch.count < size, let value = iterator.next() { batch.append(value) }
    return batch.isEmpty ? nil : batch
  }
}

func mapped<T, U>(_ items: [T], _ f: (T) throws -> U) throws -> [U] {
  try items.map(f)
}

func values(of cache: Cache, _ keys: [Int], _ change: (String) -> String) throws -> [String] {
  try keys.map { change(try cache.value($0)) }
}

func loaded(
  _ keys: [Int], _ load: @escaping @Sendable (Int) async throws -> String
) async throws -> [String] {
  var values: [String] = []
  for key in keys { values.append(try await load(key)) }
  return values
}
