import ExerciseKit
import SuiteKit
import XCTest

final class VOCMAPTests: SuiteTestCase {
  let square = Box(0, 0, 10, 10)
  let far = Box(50, 50, 60, 60)

  // MARK: - Which detections are hits

  func testAnIoUEqualToTheThresholdIsAHitAndASmallerOneIsNot() throws {
    let truths = [Truth(image: 0, label: 0, box: square)]
    try expect(ap([found(Box(0, 0, 10, 5), 0.9)], truths), equals: 1)
    try expect(ap([found(Box(0, 0, 10, 4), 0.9)], truths), equals: 0)
  }

  func testBoxesApartOnBothAxesDoNotOverlap() throws {
    try expect(
      ap([found(Box(2, 2, 3, 3), 0.9)], [Truth(image: 0, label: 0, box: Box(0, 0, 1, 1))]),
      equals: 0)
  }

  func testASecondHitOnAnObjectIsAFalsePositive() throws {
    // Hit, false positive, hit: precision 1 and 2/3.
    let truths = [square, far].map { Truth(image: 0, label: 0, box: $0) }
    try expect(
      ap([found(square, 0.9), found(square, 0.8), found(far, 0.7)], truths), equals: 5.0 / 6)
  }

  func testOnlyTheObjectOfTheLargestIoUIsTried() throws {
    // The second detection overlaps the first object most, and the second one by exactly 1/2.
    let truths = [square, Box(0, 0, 10, 5)].map { Truth(image: 0, label: 0, box: $0) }
    try expect(ap([found(square, 0.9), found(square, 0.8)], truths), equals: 0.5)
  }

  func testOfEqualIoUsTheFirstObjectIsTried() throws {
    // The detection covers either object, and the other half of it is the other one's.
    let (left, right) = (Box(0, 0, 5, 10), Box(5, 0, 10, 10))
    try expect(
      ap(
        [found(square, 0.9), found(far, 0.8)],
        [
          Truth(image: 0, label: 0, box: left),
          Truth(image: 0, label: 0, box: right, difficult: true),
        ]),
      equals: 1)
    try expect(
      ap(
        [found(square, 0.9), found(far, 0.8)],
        [
          Truth(image: 0, label: 0, box: left, difficult: true),
          Truth(image: 0, label: 0, box: right),
        ]),
      equals: 0)
  }

  func testAnotherImageHasOtherObjects() throws {
    try expect(
      ap([found(square, 0.9, image: 7)], [Truth(image: -1, label: 0, box: square)]), equals: 0)
    try expect(
      ap(
        [found(square, 0.9, image: 1_000_000_000), found(square, 0.8, image: 7)],
        [
          Truth(image: 7, label: 0, box: square),
          Truth(image: 1_000_000_000, label: 0, box: square),
        ]),
      equals: 1)
  }

  func testAnotherClassHasOtherObjects() throws {
    try expect(
      vocMAP(
        [Detection(image: 0, label: 1, box: square, score: 0.9)],
        truths: [Truth(image: 0, label: 0, box: square), Truth(image: 0, label: 1, box: far)],
        classes: 2),
      equals: (map: 0, ap: [0, 0]))
  }

  // MARK: - Difficult objects

  func testAHitOnADifficultObjectIsNeitherRightNorWrong() throws {
    let truths = [
      Truth(image: 0, label: 0, box: square, difficult: true),
      Truth(image: 0, label: 0, box: far),
    ]
    try expect(
      ap([found(square, 0.9), found(square, 0.8), found(far, 0.7)], truths), equals: 1)
  }

  func testADifficultObjectNeedNotBeFound() throws {
    let truths = [
      Truth(image: 0, label: 0, box: square),
      Truth(image: 0, label: 0, box: far, difficult: true),
    ]
    try expect(ap([found(square, 0.9)], truths), equals: 1)
  }

  func testADifficultObjectIsPreferredIfItsIoUIsLarger() throws {
    let truths = [
      Truth(image: 0, label: 0, box: Box(0, 0, 10, 8)),
      Truth(image: 0, label: 0, box: square, difficult: true),
    ]
    try expect(ap([found(square, 0.9)], truths), equals: 0)
  }

  // MARK: - Order

  func testDetectionsOfAllImagesAreSortedTogether() throws {
    // By score: false positive in image 1, hit in image 0, hit in image 1.
    let truths = [0, 1].map { Truth(image: $0, label: 0, box: square) }
    try expect(
      ap(
        [found(square, 0.5), found(far, 0.9, image: 1), found(square, 0.2, image: 1)], truths),
      equals: 2.0 / 3)
  }

  func testOfEqualScoresTheFirstDetectionComesFirst() throws {
    let truths = [Truth(image: 0, label: 0, box: square)]
    try expect(ap([found(square, 0.5), found(far, 0.5)], truths), equals: 1)
    try expect(ap([found(far, 0.5), found(square, 0.5)], truths), equals: 0.5)
  }

  // MARK: - Averages

  func testTheBestPrecisionStillToComeCounts() throws {
    // False positive, hit, hit, false positive, hit: 1/2, 2/3 and 3/5 at the hits, 2/3, 2/3 and 3/5 from there on.
    try expect(ap(hits: [false, true, true, false, true], positives: 4), equals: 29.0 / 60)
  }

  func testElevenPointsTakeTheBestPrecisionAtThatRecallOrAbove() throws {
    // Recall 1/4, 2/4 and 3/4: three points up to 0.2, three up to 0.5, two up to 0.7.
    try expect(
      ap(hits: [false, true, true, false, true], positives: 4, kind: .voc11),
      equals: (6 * 2.0 / 3 + 2 * 3.0 / 5) / 11)
  }

  func testARecallOfThreeTenthsReachesThreeTenths() throws {
    try expect(ap(hits: [true, true, true], positives: 10, kind: .voc11), equals: 4.0 / 11)
    try expect(
      ap(hits: [true, true, true, true, true, true, true], positives: 10, kind: .voc11),
      equals: 8.0 / 11)
    // 1 of 11 does not reach 0.1.
    try expect(ap(hits: [true], positives: 11, kind: .voc11), equals: 1.0 / 11)
  }

  func testAClassWithoutObjectsIsNotPartOfTheMean() throws {
    try expect(
      vocMAP(
        [found(square, 0.9), Detection(image: 0, label: 1, box: square, score: 0.9)],
        truths: [
          Truth(image: 0, label: 1, box: square),
          Truth(image: 0, label: 2, box: far, difficult: true),
        ],
        classes: 3),
      equals: (map: 1, ap: [nil, 1, nil]))
  }

  func testNoClassWithObjectsGivesNoMean() throws {
    try expect(vocMAP([found(square, 0.9)], truths: [], classes: 2), equals: (nil, [nil, nil]))
  }

  func testClassesCountAlikeHoweverManyObjectsTheyHave() throws {
    let many = (0..<3).map { Truth(image: $0, label: 0, box: square) }
    try expect(
      vocMAP(
        [found(square, 0.9)], truths: many + [Truth(image: 0, label: 1, box: square)], classes: 2),
      equals: (map: 1.0 / 6, ap: [1.0 / 3, 0]))
  }

  // MARK: - Boxes

  func testIntegerBoxesAreOneLarger() throws {
    // 5 · 10 of 10 · 10 pixels, and 4 · 9 of 9 · 9 without the one.
    let truths = [Truth(image: 0, label: 0, box: Box(0, 0, 9, 9))]
    let detections = [found(Box(0, 0, 4, 9), 0.9)]
    try expect(vocMAP(detections, truths: truths, classes: 1).ap, equals: [0])
    try expect(
      vocMAP(detections, truths: truths, classes: 1, integerBoxes: true).ap, equals: [1])
  }

  func testIntegerBoxesThatShareAnEdgeOverlap() throws {
    // Of two pixels each they share one; apart by a pixel they share none.
    let truths = [Truth(image: 0, label: 0, box: Box(0, 0, 1, 0))]
    for (x, area) in [(1, 1.0), (2, 0.0)] {
      try expect(
        vocMAP(
          [found(Box(Float(x), 0, Float(x) + 1, 0), 0.9)], truths: truths, classes: 1,
          iouThreshold: 0.25, integerBoxes: true
        ).ap,
        equals: [area])
    }
  }

  // MARK: - Another implementation

  func testAgreesWithExactFractions() throws { try expectGolden("fractions.jsonl") }
}

/// A detection of class 0.
private func found(_ box: Box, _ score: Float, image: Int = 0) -> Detection {
  Detection(image: image, label: 0, box: box, score: score)
}

/// The average precision of class 0, the only one.
private func ap(
  _ detections: [Detection], _ truths: [Truth], kind: APKind = .vocAll
) throws -> Double? {
  try vocMAP(detections, truths: truths, classes: 1, kind: kind).ap.first ?? nil
}

/// The average precision where it is known which detections, by falling score, are hits.
private func ap(hits: [Bool], positives: Int, kind: APKind = .vocAll) throws -> Double? {
  let truths = (0..<positives).map { Truth(image: $0, label: 0, box: Box(0, 0, 2, 2)) }
  var image = 0
  let detections = hits.enumerated().map { index, isHit in
    if isHit { image += 1 }
    return found(
      isHit ? Box(0, 0, 2, 2) : Box(4, 4, 6, 6), 1 - Float(index) / 16, image: max(0, image - 1))
  }
  return try ap(detections, truths, kind: kind)
}
