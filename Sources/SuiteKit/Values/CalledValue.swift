/// A value that is computed by calling something, and so cannot be looked into without changing what happens.
protocol CalledValue {}

extension AnySequence: CalledValue {}
extension AnyIterator: CalledValue {}
extension AsyncStream: CalledValue {}
extension AsyncThrowingStream: CalledValue {}
