/// A test was asked for that the suite does not have.
package struct UnknownTest: Error, CustomStringConvertible {
  var name: String
  var available: [String]

  package var description: String {
    let near = NearestNames.names(near: name, in: available + available.map(Self.method))
    let hint = near.first.map { " Did you mean '\($0)'?" } ?? ""
    return "There is no test '\(name)'.\(hint)"
  }

  private static func method(_ id: String) -> String {
    id.split(separator: "/").last.map(String.init) ?? id
  }
}
