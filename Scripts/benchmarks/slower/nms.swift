/// Takes PERCENT % longer than `plain`, which is the reference.
public func nms(
  _ boxes: [Box], scores: [Float], iouThreshold: Float, scoreThreshold: Float = -.infinity,
  maxOutput: Int = .max, suppressEqual: Bool = false
) -> [Int] {
  taking(percent: PERCENT) {
    plain(
      boxes, scores: scores, iouThreshold: iouThreshold, scoreThreshold: scoreThreshold,
      maxOutput: maxOutput, suppressEqual: suppressEqual)
  }
}
