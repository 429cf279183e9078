"""The oracle of anchor-generator: torchvision's AnchorGenerator; numpy for the shapes of the network's answers."""

import numpy as np
import torch
from oracle import Oracle, box, floats
from torchvision.models.detection.anchor_utils import AnchorGenerator
from torchvision.models.detection.rpn import RPNHead


def base_anchors(scales, ratios):
    if not scales or not ratios:
        return []
    made = AnchorGenerator().generate_anchors([float(one) for one in scales], [float(one) for one in ratios], torch.float64)
    return [box(*row) for row in made.tolist()]


def grid_anchors(base, gridSize, stride):
    generator = AnchorGenerator(((1,),), ((1.0,),))
    corners = [[float(one[side]) for side in ("x1", "y1", "x2", "y2")] for one in base]
    generator.cell_anchors = [torch.tensor(corners, dtype=torch.float64).reshape(-1, 4)]
    strides = [torch.tensor(stride["y"]), torch.tensor(stride["x"])]
    made = generator.grid_anchors([[gridSize["height"], gridSize["width"]]], [strides])[0]
    return [box(*row) for row in made.tolist()]


def output_shape(anchorsPerPosition, gridSize):
    """torchvision's head, which has one score for each anchor, since it uses a sigmoid: the paper has two."""
    head = RPNHead(4, 2 * anchorsPerPosition) if anchorsPerPosition else None
    size = [gridSize["height"], gridSize["width"]]
    if head is None or 0 in size:
        return {"scores": [2 * anchorsPerPosition, *size], "deltas": [4 * anchorsPerPosition, *size]}
    scores, deltas = head([torch.zeros(1, 4, *size)])
    assert deltas[0].shape[1] == 4 * scores[0].shape[1]
    return {"scores": list(scores[0].shape[1:]), "deltas": [deltas[0].shape[1] // 2, *size]}


# --- Inputs ----------------------------------------------------------------------------------------------------------


def draw(generator):
    """A random call; no side is so close to an odd number that its rounding decides, unless it is one in any arithmetic."""
    kind = generator.choice(["baseAnchors", "gridAnchors", "rpnOutputShape"])
    size = {"height": int(generator.integers(0, 5)), "width": int(generator.integers(0, 5))}
    if kind == "baseAnchors":
        scales = generator.integers(1, 601, generator.integers(0, 4))
        ratios = generator.choice([0.25, 0.5, 1, 2, 3, 4], generator.integers(0, 4))
        return "baseAnchors", {"scales": floats(scales), "ratios": floats(ratios)}
    if kind == "rpnOutputShape":
        return "rpnOutputShape", {"anchorsPerPosition": int(generator.integers(0, 10)), "gridSize": size}
    corners = np.sort(generator.integers(-40, 41, (generator.integers(0, 4), 2, 2)), axis=1)
    y, x = (int(one) for one in generator.integers(1, 65, 2))
    return "gridAnchors", {"base": [box(*one.ravel()) for one in corners], "gridSize": size, "stride": {"y": y, "x": x}}


def cases(generator):
    """The nine anchors of Faster R-CNN, then random calls."""
    nine = {"scales": floats([128, 256, 512]), "ratios": floats([0.5, 1, 2])}
    yield "baseAnchors", nine
    yield "gridAnchors", {
        "base": base_anchors(**nine),
        "gridSize": {"height": 2, "width": 3},
        "stride": {"y": 16, "x": 16},
    }
    for _ in range(30):
        yield draw(generator)


Oracle(
    script=__file__,
    exercise="anchor-generator",
    authority="torchvision.models.detection.anchor_utils.AnchorGenerator",
    packages=["numpy", "torch", "torchvision"],
    golden="torchvision.jsonl",
    functions={"baseAnchors": base_anchors, "gridAnchors": grid_anchors, "rpnOutputShape": output_shape},
    cases=cases,
    draw=draw,
).run()
