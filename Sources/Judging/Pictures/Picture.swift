/// What can be drawn of a counterexample: the scene, without a word on how it is drawn.
///
/// A scene holds values that are known to be sound and few enough to be told apart; a renderer decides
/// about characters, colours and sizes. A picture shows what the text says already, never more.
enum Picture: Equatable, Sendable {
  /// Boxes of which some are kept.
  case boxes(BoxScene)
  /// Pairs of grids, of numbers or of labels, one pair for each slice.
  case grids([GridScene])
  /// Widths and heights as points.
  case sizes(SizeScene)
  /// A list of numbers over its index.
  case plot(PlotScene)

  /// The picture of a counterexample; none if its types have none or it could not be read.
  ///
  /// The actual result is what a solution made of it: shapes, indices and numbers can be anything.
  init?(_ counterexample: Counterexample) {
    if let scene = BoxScene(counterexample) {
      self = .boxes(scene)
    } else if let scenes = GridScene.scenes(of: counterexample) {
      self = .grids(scenes)
    } else if let scene = SizeScene(counterexample) {
      self = .sizes(scene)
    } else if let scene = PlotScene(counterexample) {
      self = .plot(scene)
    } else {
      return nil
    }
  }
}
