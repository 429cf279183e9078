import Wire

// The messages between judge and suite are made of texts that may be missing and of lists of them.

extension WireEncoder {
  mutating func encode(_ text: String?) {
    optional(text) { encoder, text in encoder.encode(text) }
  }

  mutating func encode(_ texts: [String]) {
    array(texts) { encoder, text in encoder.encode(text) }
  }
}

extension WireDecoder {
  mutating func optionalString() throws(WireError) -> String? {
    try optional { decoder throws(WireError) in try decoder.decode(String.self) }
  }

  mutating func strings() throws(WireError) -> [String] {
    try array { decoder throws(WireError) in try decoder.decode(String.self) }
  }
}
