import Judging
import XCTest

final class TestTitleTests: XCTestCase {
  func testMakesASentenceOfAMethodName() {
    let table = [
      "NMSTests/testKeepsABoxThatTouchesTheThreshold": "Keeps a box that touches the threshold",
      "testAcceptsAnEmptyList": "Accepts an empty list",
      "testAgreesWithNMSOfTorchvision": "Agrees with NMS of torchvision",
      "testNMSKeepsTheBest": "NMS keeps the best",
      "testIoUOfEqualBoxesIsOne": "IoU of equal boxes is one",
      "testMIoUIgnoresVoid": "mIoU ignores void",
      "testAgreesWithMIoU": "Agrees with mIoU",
      "testReLUKeepsNaN": "ReLU keeps NaN",
      "testAllowsKLargerThanN": "Allows K larger than N",
      "testAppliesA3x3Kernel": "Applies a 3x3 kernel",
      "testReturns2Boxes": "Returns 2 boxes",
      "testConv2dWithStride2": "Conv2d with stride 2",
      "testAppliesConv2d": "Applies conv2d",
      "testUsesTheL2Norm": "Uses the L2 norm",
      "test_keeps_order": "Keeps order",
      "testX": "X",
      "test": "test",
      "NMSTests/test": "NMSTests/test",
      "": "",
      "test猫かわいい": "猫かわいい",
      "testA🐈B": "A🐈 B",
    ]
    for (id, title) in table { XCTAssertEqual(TestTitle.title(forTest: id), title) }
  }
}
