/// The end of the pipe that code is generated for.
enum PipeEnd: Sendable {
  /// The suite, which has handles of objects; what it borrows throws, for the answer comes from another process.
  case suite
  /// The worker, which has the objects; the types are those of the starter.
  case worker
}
