extension Language {
  /// The language that the person's locale asks for; English where it asks for one that the judge has not.
  ///
  /// - Parameter environment: The variables of the process. The first that is set of `LC_ALL`, `LC_MESSAGES`
  ///   and `LANG` decides, as for every program.
  package init(preferredIn environment: [String: String]) {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy
      .compactMap { environment[$0] }.first { !$0.isEmpty }
    let code = (locale ?? "").prefix { $0.isLetter }.lowercased()
    self = Language(rawValue: code) ?? .english
  }
}
