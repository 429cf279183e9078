"""The oracle of nms: torchvision.ops.nms."""

import numpy as np
import torch
import torchvision
from oracle import Oracle, box, floats

INFINITY = np.float32(np.inf)
EVERYTHING = 2**63 - 1


def nms(boxes, scores, iouThreshold, scoreThreshold=-INFINITY, maxOutput=EVERYTHING, suppressEqual=False):
    """torchvision's answer; what it lacks is done around it: the two caps, and >= instead of >.

    torchvision compares an IoU in float with a threshold in double, so that with the next smaller double as the
    threshold, > means >= for every IoU that a float can hold.
    """
    corners = torch.tensor(_corners(boxes), dtype=torch.float32).reshape(-1, 4)
    confidence = torch.tensor(np.array(scores, dtype=np.float32))
    threshold = float(iouThreshold)
    if suppressEqual:
        threshold = float(np.nextafter(threshold, -1))
    candidates = torch.nonzero(confidence >= float(scoreThreshold)).flatten()
    kept = candidates[torchvision.ops.nms(corners[candidates], confidence[candidates], threshold)]
    return kept.tolist()[:maxOutput]


def _corners(boxes):
    return [[float(item[name]) for name in ("x1", "y1", "x2", "y2")] for item in boxes]


# --- Inputs ----------------------------------------------------------------------------------------------------------


def _whole_boxes(generator, count, side):
    """Boxes with whole coordinates, some of them empty."""
    ends = np.sort(generator.integers(0, side + 1, (count, 2, 2)), axis=1) - generator.integers(0, 2) * side // 2
    return [box(*one.ravel()) for one in ends]


def _jittered_boxes(generator, count):
    """Boxes with two decimals around a few objects."""
    objects = generator.uniform(0, 40, (3, 2))
    boxes = []
    for _ in range(count):
        x, y = objects[generator.integers(3)] + generator.uniform(-4, 4, 2)
        width, height = generator.uniform(5, 15, 2)
        boxes.append(box(*(round(float(edge), 2) for edge in (x, y, x + width, y + height))))
    return boxes


def _is_clear(boxes, threshold):
    """Whether no overlap is so close to the threshold that the rounding of the IoU decides."""
    if not boxes:
        return True
    corners = torch.tensor(_corners(boxes), dtype=torch.float64)
    overlaps = torchvision.ops.box_iou(corners, corners).nan_to_num(-1)
    return bool(((overlaps - float(threshold)).abs() > 1e-4).all())


def draw(generator):
    """A random call; what rounding could decide is drawn again."""
    count = int(generator.integers(0, 13))
    if generator.random() < 0.5:
        # Multiples of 1/4 are hit exactly, in any arithmetic.
        boxes = _whole_boxes(generator, count, int(generator.integers(2, 16)))
        threshold = np.float32(generator.integers(0, 5) / 4)
    else:
        while True:
            boxes = _jittered_boxes(generator, count)
            threshold = np.float32(round(generator.uniform(0.05, 0.95), 2))
            if _is_clear(boxes, threshold):
                break
    levels = generator.choice([3, 1000])
    arguments = {
        "boxes": boxes,
        "scores": floats(generator.integers(0, levels, count) / levels),
        "iouThreshold": threshold,
    }
    if generator.random() < 0.3:
        arguments["scoreThreshold"] = np.float32(generator.choice([0.25, 0.5]))
    if generator.random() < 0.3:
        arguments["maxOutput"] = int(generator.integers(0, 5))
    # At 0, >= asks for the IoU of empty boxes, which is NaN in torchvision and 0 in the exercise.
    if generator.random() < 0.3 and threshold > 0:
        arguments["suppressEqual"] = True
    return "nms", arguments


def cases(generator):
    """The statement's boxes, single rules, then random calls."""
    named = [box(0, 0, 10, 10), box(1, 1, 11, 11), box(8, 8, 18, 18), box(0, 0, 10, 5), box(50, 50, 60, 60)]
    named.append(named[1])
    scores = floats([0.9, 0.8, 0.7, 0.6, 0.5, 0.8])
    for threshold in (0.5, 0.7, 0, 1):
        yield "nms", {"boxes": named, "scores": scores, "iouThreshold": np.float32(threshold)}
    yield "nms", {"boxes": named, "scores": scores, "iouThreshold": np.float32(0.5), "suppressEqual": True}
    yield "nms", {"boxes": [], "scores": [], "iouThreshold": np.float32(0.5)}
    yield "nms", {
        "boxes": [box(5, 5, 5, 5), box(5, 5, 5, 5), box(0, 0, 10, 10), box(4, 0, 4, 10)],
        "scores": floats([0.9, 0.8, 0.7, 0.6]),
        "iouThreshold": np.float32(0),
    }
    yield "nms", {
        "boxes": [box(20 * i, 0, 20 * i + 10, 10) for i in range(6)],
        "scores": [np.float32(0.5), INFINITY, -INFINITY, np.float32(0), np.float32(-0.0), np.float32(-7)],
        "iouThreshold": np.float32(0.5),
    }
    for _ in range(24):
        yield draw(generator)


Oracle(
    script=__file__,
    exercise="nms",
    authority="torchvision.ops.nms",
    packages=["torch", "torchvision"],
    golden="torchvision.jsonl",
    functions={"nms": nms},
    cases=cases,
    draw=draw,
).run()
