import Foundation

extension CharacterSet {
  /// What stands for itself in the path of an address (the unreserved characters of RFC 3986), and the separator.
  static let unreservedInPath = CharacterSet(
    charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/")
}
