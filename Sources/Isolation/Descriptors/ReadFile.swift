import Glibc

/// The first bytes of a file.
///
/// - Parameters:
///   - path: The file; a file of `/proc` will do.
///   - limit: The most bytes to read.
/// - Returns: The bytes, up to the limit.
/// - Throws: `open` or `read`, with the path.
func readFile(_ path: String, upTo limit: Int) throws(SystemError) -> [UInt8] {
  let file = try Descriptor(opening: path, flags: O_RDONLY)
  return try file.readAvailable(upTo: limit).bytes
}
