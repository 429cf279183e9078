"""The oracle of box-iou: torchvision's box_iou and box_convert, and pycocotools for IoF, in double precision."""

import numpy as np
import torch
from oracle import Oracle, box
from pycocotools import mask
from torchvision.ops import box_convert, box_iou


def iou(a, b):
    return np.float32(_matrix([a], [b])[0, 0])


def matrix_iou(a, b):
    return _matrix(a, b).astype(np.float32)


def matrix_iof(a, b):
    """pycocotools: with a crowd, the intersection is divided by the area of the detection."""
    if not a or not b:
        return np.zeros((len(a), len(b)), np.float32)
    detections, crowds = (_corners(boxes).numpy() for boxes in (a, b))
    for boxes in (detections, crowds):
        boxes[:, 2:] -= boxes[:, :2]  # pycocotools takes the width and the height
    with np.errstate(invalid="ignore"):
        return _defined(mask.iou(detections, crowds, [1] * len(b))).astype(np.float32)


def corner_box(cx, cy, w, h):
    return box(*box_convert(torch.tensor([[cx, cy, w, h]], dtype=torch.float64), "cxcywh", "xyxy")[0].tolist())


def centre_and_size(box):
    values = box_convert(_corners([box]), "xyxy", "cxcywh")[0].tolist()
    return dict(zip(("cx", "cy", "w", "h"), map(np.float32, values)))


def _matrix(a, b):
    return _defined(box_iou(_corners(a), _corners(b)).numpy())


def _corners(boxes):
    rows = [[float(one[side]) for side in ("x1", "y1", "x2", "y2")] for one in boxes]
    return torch.tensor(rows, dtype=torch.float64).reshape(-1, 4)


def _defined(matrix):
    """The one difference: 0 / 0 is 0 in the exercise."""
    return np.where(np.isnan(matrix), 0, matrix)


# --- Inputs ----------------------------------------------------------------------------------------------------------


def _box(generator, scale):
    """A box; whole-numbered ones touch, coincide and are empty now and then."""
    if scale is None:
        x, y = np.sort(generator.integers(-4, 5, (2, 2)))
    else:
        x, y = np.sort(generator.uniform(-scale, scale, (2, 2)))
    return box(x[0], y[0], x[1], y[1])


def draw(generator):
    scale = generator.choice([None, 0.01, 1, 1000])
    kind = generator.choice(["iou", "boxIoU", "boxIoF", "cornerBox", "centreAndSize"])
    if kind == "iou":
        return "iou", {"a": _box(generator, scale), "b": _box(generator, scale)}
    if kind == "cornerBox":
        cx, cy, w, h = generator.uniform(-100, 100, 4)
        return "cornerBox", {"cx": np.float32(cx), "cy": np.float32(cy), "w": np.float32(abs(w)), "h": np.float32(abs(h))}
    if kind == "centreAndSize":
        return "centreAndSize", {"box": _box(generator, scale)}
    lists = {name: [_box(generator, scale) for _ in range(generator.integers(0, 5))] for name in ("a", "b")}
    return str(kind), lists


def cases(generator):
    """The statement's boxes, then random calls."""
    a, b, c, d = box(0, 0, 10, 10), box(1, 1, 11, 11), box(8, 8, 18, 18), box(0, 0, 10, 5)
    for name in ("boxIoU", "boxIoF"):
        yield name, {"a": [a, b, c, d], "b": [a, b, c, d]}
        yield name, {"a": [box(3, 3, 3, 9), d], "b": [box(3, 3, 3, 9), a, b]}
    for _ in range(30):
        yield draw(generator)


Oracle(
    script=__file__,
    exercise="box-iou",
    authority="torchvision.ops.box_iou",
    packages=["numpy", "torch", "torchvision", "pycocotools"],
    golden="torchvision.jsonl",
    functions={
        "iou": iou,
        "boxIoU": matrix_iou,
        "boxIoF": matrix_iof,
        "cornerBox": corner_box,
        "centreAndSize": centre_and_size,
    },
    cases=cases,
    draw=draw,
).run()
