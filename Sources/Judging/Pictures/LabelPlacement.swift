/// Finds places for labels, so that none lies on another.
struct LabelPlacement {
  /// A rectangle in which a label could stand.
  struct Place: Equatable {
    var x: Double
    var y: Double
    var width: Double
    var height: Double

    func meets(_ other: Place) -> Bool {
      x < other.x + other.width && other.x < x + width && y < other.y + other.height
        && other.y < y + height
    }
  }

  private let width: Double
  private let height: Double
  private var taken: [Place] = []

  /// Starts with an empty drawing.
  init(width: Double, height: Double) {
    self.width = width
    self.height = height
  }

  /// Takes the first place that lies in the drawing and on no label.
  ///
  /// - Parameter places: The places, best first.
  /// - Returns: The place; nil if all are taken.
  mutating func take(firstFreeOf places: [Place]) -> Place? {
    let free = places.first { place in
      place.x >= 0 && place.y >= 0 && place.x + place.width <= width
        && place.y + place.height <= height && !taken.contains { $0.meets(place) }
    }
    if let free { taken.append(free) }
    return free
  }
}
