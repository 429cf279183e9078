import ExerciseKit

/// An object that is in an image.
public struct Truth: Equatable, Sendable {
  /// The number of the image; any number.
  public var image: Int

  /// The class of the object.
  public var label: Int

  /// Where the object is.
  public var box: Box

  /// Whether it is so hard to see that finding it is neither demanded nor wrong.
  public var difficult: Bool

  /// Creates an object.
  public init(image: Int, label: Int, box: Box, difficult: Bool = false) {
    self.image = image
    self.label = label
    self.box = box
    self.difficult = difficult
  }
}

/// An object that a detector claims to see.
public struct Detection: Equatable, Sendable {
  /// The number of the image; any number.
  public var image: Int

  /// The class that it claims.
  public var label: Int

  /// Where it claims the object to be.
  public var box: Box

  /// How sure it is; a larger number is surer.
  public var score: Float

  /// Creates a detection.
  public init(image: Int, label: Int, box: Box, score: Float) {
    self.image = image
    self.label = label
    self.box = box
    self.score = score
  }
}

/// How the precision is averaged over the recall.
public enum APKind: Equatable, Sendable {
  /// The mean at the eleven recalls 0, 0.1, …, 1, as in VOC 2007.
  case voc11

  /// The area under the curve, as in VOC from 2010 on.
  case vocAll
}
