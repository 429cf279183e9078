import Glibc

/// A list of C strings ended by NULL, as `execve` wants it.
struct CStringVector: ~Copyable {
  let pointers: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
  private let count: Int

  /// Copies the strings, or says which of them cannot be a C string.
  init(_ strings: [String]) throws(SystemError) {
    if let bad = strings.first(where: { $0.utf8.contains(0) }) {
      throw SystemError(
        call: "execve", code: EINVAL, detail: "with a NUL character in '\(bad.prefix(40))'")
    }
    count = strings.count
    pointers = .allocate(capacity: strings.count + 1)
    for (index, string) in strings.enumerated() {
      (pointers + index).initialize(to: strdup(string))
    }
    (pointers + strings.count).initialize(to: nil)
  }

  deinit {
    for index in 0..<count {
      free(pointers[index])
    }
    pointers.deallocate()
  }
}
