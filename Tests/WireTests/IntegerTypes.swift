import Wire

/// The integers that a value on the wire may be.
let integerTypes: [any (FixedWidthInteger & WireScalar).Type] = [
  Int.self, Int8.self, Int16.self, Int32.self, Int64.self,
  UInt.self, UInt8.self, UInt16.self, UInt32.self, UInt64.self,
]
