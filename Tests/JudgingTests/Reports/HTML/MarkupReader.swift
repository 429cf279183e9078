import Foundation
import XCTest

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Reads a page as XML, which is stricter than any browser, and remembers what is in it.
final class MarkupReader: NSObject, XMLParserDelegate {
  /// An element with its attributes and all the text in it.
  final class Element {
    let name: String
    let attributes: [String: String]
    let depth: Int
    var text = ""

    init(name: String, attributes: [String: String], depth: Int) {
      self.name = name
      self.attributes = attributes
      self.depth = depth
    }
  }

  private(set) var elements: [Element] = []
  private var open: [Element] = []

  /// Reads a page; fails the test where it is not well-formed.
  init(_ page: String, file: StaticString = #filePath, line: UInt = #line) {
    super.init()
    let parser = XMLParser(data: Data(page.utf8))
    parser.shouldResolveExternalEntities = false
    parser.delegate = self
    if !parser.parse() {
      let message = parser.parserError.map { "\($0)" } ?? "unknown"
      XCTFail("line \(parser.lineNumber): \(message)", file: file, line: line)
    }
  }

  /// The elements with a name, in the order of the page.
  func all(_ name: String) -> [Element] { elements.filter { $0.name == name } }

  func parser(
    _ parser: XMLParser, didStartElement elementName: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String] = [:]
  ) {
    let element = Element(name: elementName, attributes: attributes, depth: open.count)
    elements.append(element)
    open.append(element)
  }

  func parser(
    _ parser: XMLParser, didEndElement elementName: String, namespaceURI: String?,
    qualifiedName: String?
  ) {
    open.removeLast()
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    for element in open { element.text += string }
  }
}
