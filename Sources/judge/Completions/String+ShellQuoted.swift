extension String {
  /// The text between single quotes, as every shell reads it literally.
  var shellQuoted: String { "'" + replacing("'", with: #"'\''"#) + "'" }
}
