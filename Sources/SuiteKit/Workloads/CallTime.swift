/// The CPU time of a call that is made in three steps.
struct CallTime {
  /// The step in which the call is made.
  var run = Duration.zero
  /// The steps around it, in which the arguments are decoded and the result is encoded.
  var around = Duration.zero

  /// The time that counts, beside the reference's for the same call.
  ///
  /// Decoding and encoding take a solution about as long as the reference: the values and the code are the
  /// same. What takes it more than twice as long is work of the call that has been moved there, away from
  /// the clock.
  func counted(beside reference: CallTime) -> Duration {
    run + max(.zero, around - reference.around * 2)
  }
}
