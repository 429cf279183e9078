import Foundation
import XCTest

@testable import Judging

/// Opens pages as their readers do.
final class PagesInChromiumTests: XCTestCase {
  /// What is measured of a page in a frame.
  private struct Measurement: Decodable {
    var name: String
    /// The width of the frame, and of what is in it, in pixels.
    var width: Int
    var contentWidth: Int
    /// The background as CSS writes it: "rgb(255, 255, 255)".
    var background: String
    var figures: Int
    var drawings: Int
    /// The texts whose contrast with what is behind them is too low, with the contrast.
    var faint: [String]
  }

  private static let widths = [360, 1200]

  func testPagesAreLegibleOnATelephoneAndADeskInBothSchemes() throws {
    let chromium = try HeadlessChromium()
    let folder = FileManager.default.temporaryDirectory.appending(
      path: UUID().uuidString, directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    addTeardownBlock { try? FileManager.default.removeItem(at: folder) }
    var pages = PageSamples.all.map { (name: $0.name, text: PageSamples.page($0.result)) }
    pages.append(
      ("several", PageSamples.page(ReportSamples.accepted, PageSamples.pictures)))
    for page in pages {
      try Data(page.text.utf8).write(to: folder.appending(path: "\(page.name).html"))
    }
    let frames = folder.appending(path: "frames.html")
    try Data(Self.frames(of: pages.map(\.name)).utf8).write(to: frames)
    var backgrounds: Set<String> = []
    for scheme in HeadlessChromium.Scheme.allCases {
      let (document, log) = try chromium.open(frames, scheme: scheme)
      XCTAssertFalse(log.contains("CONSOLE"), log)
      let measurements = try Self.measurements(in: document)
      XCTAssertEqual(measurements.count, pages.count * Self.widths.count, document)
      for measured in measurements {
        let place = "\(measured.name) at \(measured.width) px, \(scheme)"
        XCTAssertLessThanOrEqual(measured.contentWidth, measured.width, place)
        XCTAssertEqual(measured.faint, [], place)
        if measured.name == "pictures" {
          XCTAssertGreaterThanOrEqual(measured.figures, PictureSamples.all.count, place)
        }
        if measured.figures > 0 { XCTAssertGreaterThan(measured.drawings, 0, place) }
      }
      backgrounds.formUnion(measurements.map(\.background))
    }
    XCTAssertEqual(backgrounds, ["rgb(255, 255, 255)", "rgb(21, 24, 28)"])
  }

  /// A page that shows each page in frames, unfolds everything and measures it.
  private static func frames(of names: [String]) -> String {
    let frames = names.flatMap { name in
      widths.map {
        "<iframe src='\(name).html' name='\(name)' width='\($0)' height='800'></iframe>"
      }
    }
    return """
      <!DOCTYPE html><meta charset="utf-8"><body>\(frames.joined())<pre id="measured"></pre>
      <script>
      const number = text => text.match(/[\\d.]+/g).map(Number);
      const over = (top, bottom) =>
        [0, 1, 2].map(i => top[i] * (top[3] ?? 1) + bottom[i] * (1 - (top[3] ?? 1)));
      const luminance = colour => {
        const [r, g, b] = colour.map(c => c / 255)
          .map(c => c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      const contrast = (a, b) => {
        const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
        return (light + 0.05) / (dark + 0.05);
      };
      function background(element, window) {
        const layers = [];
        for (let e = element; e; e = e.parentElement)
          layers.unshift(number(window.getComputedStyle(e).backgroundColor));
        return layers.reduce((below, layer) => over(layer, below), [255, 255, 255]);
      }
      function faint(document, window) {
        const found = new Set();
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
          const element = walker.currentNode.parentElement;
          if (!walker.currentNode.data.trim() || element.closest('title, desc, svg')) continue;
          const colour = over(
            number(window.getComputedStyle(element).color), background(element, window));
          const ratio = contrast(colour, background(element, window));
          if (ratio < 4.5) found.add(ratio.toFixed(2) + ' ' + walker.currentNode.data.slice(0, 40));
        }
        return [...found];
      }
      window.onload = () => {
        const lines = [...document.querySelectorAll('iframe')].map(frame => {
          const page = frame.contentDocument;
          page.querySelectorAll('details').forEach(d => d.open = true);
          return JSON.stringify({
            name: frame.name, width: Number(frame.width),
            contentWidth: page.documentElement.scrollWidth,
            background: frame.contentWindow.getComputedStyle(page.body).backgroundColor,
            figures: page.querySelectorAll('figure').length,
            drawings: page.querySelectorAll('svg[role=img]').length,
            faint: faint(page, frame.contentWindow),
          });
        });
        document.getElementById('measured').textContent = btoa(
          String.fromCharCode(...new TextEncoder().encode(lines.join('\\n'))));
      };
      </script>
      """
  }

  private static func measurements(in document: String) throws -> [Measurement] {
    let pattern = #/<pre id="measured">([A-Za-z0-9+\/=]*)<\/pre>/#
    let encoded = try XCTUnwrap(document.firstMatch(of: pattern)?.output.1, document)
    let text = String(decoding: try XCTUnwrap(Data(base64Encoded: String(encoded))), as: UTF8.self)
    return try text.split(separator: "\n").map {
      try JSONDecoder().decode(Measurement.self, from: Data($0.utf8))
    }
  }
}
