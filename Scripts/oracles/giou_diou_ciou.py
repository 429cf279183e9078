"""The oracle of giou-diou-ciou: torchvision's IoUs and their losses, and PyTorch's gradient, in double precision."""

import numpy as np
import torch
from oracle import Oracle, box
from torchvision import ops

VALUES = {
    "iou": ops.box_iou,
    "giou": ops.generalized_box_iou,
    "diou": ops.distance_box_iou,
    "ciou": ops.complete_box_iou,
}
# Without the small number that the losses add to their denominators; the weight of CIoU needs one where it is 0 / 0.
LOSSES = {
    "giou": lambda a, b: ops.generalized_box_iou_loss(a, b, eps=0),
    "diou": lambda a, b: ops.distance_box_iou_loss(a, b, eps=0),
    "ciou": lambda a, b: ops.complete_box_iou_loss(a, b, eps=1e-15),
    "iou": lambda a, b: 1 - ops.box_iou(a, b).diagonal(),
}


def value(pred, target, kind):
    return np.float32(VALUES[kind](_corners([pred]), _corners([target]))[0, 0].item())


def loss_gradient(pred, target, kind):
    loss, gradient = _mean([pred], [target], kind)
    return {"loss": loss, "gradient": [np.float32(one) for one in gradient[0]]}


def mean_loss(preds, targets, kind):
    if not preds:
        return {"loss": np.float32(0), "gradient": np.zeros((0, 4), np.float32)}
    loss, gradient = _mean(preds, targets, kind)
    return {"loss": loss, "gradient": gradient.astype(np.float32)}


def _mean(preds, targets, kind):
    corners = _corners(preds).requires_grad_()
    loss = LOSSES[kind](corners, _corners(targets)).mean()
    (gradient,) = torch.autograd.grad(loss, corners)
    return np.float32(loss.item()), gradient.numpy()


def _corners(boxes):
    rows = [[float(one[side]) for side in ("x1", "y1", "x2", "y2")] for one in boxes]
    return torch.tensor(rows, dtype=torch.float64).reshape(-1, 4)


# --- Inputs ----------------------------------------------------------------------------------------------------------


def _whole_box(generator):
    """A box that may be a line; a point has no angle in torchvision, nor two lines a union."""
    while True:
        x, y = np.sort(generator.integers(-5, 6, (2, 2)))
        if x[0] < x[1] or y[0] < y[1]:
            return box(x[0], y[0], x[1], y[1])


def _area(one):
    return (one["x2"] - one["x1"]) * (one["y2"] - one["y1"])


def _near(generator):
    """Two boxes with two decimals whose edges are not in line, most often overlapping."""
    x, y = generator.uniform(-100, 100, 2)
    boxes = []
    for _ in range(2):
        left, top = x + generator.uniform(-15, 15), y + generator.uniform(-15, 15)
        width, height = generator.uniform(2, 30, 2)
        edges = (round(float(edge), 2) for edge in (left, top, left + width, top + height))
        boxes.append(box(*edges))
    for axis in ("x", "y"):
        if {boxes[0][axis + side] for side in "12"} & {boxes[1][axis + side] for side in "12"}:
            return _near(generator)
    return boxes


def draw(generator):
    function = generator.choice(["iouValue", "iouLossGradient", "meanIoULoss"])
    kind = str(generator.choice(list(VALUES)))
    if function == "meanIoULoss":
        pairs = [_near(generator) for _ in range(generator.integers(0, 5))]
        return "meanIoULoss", {"preds": [a for a, _ in pairs], "targets": [b for _, b in pairs], "kind": kind}
    pred, target = _near(generator)
    if function == "iouValue" and generator.random() < 0.5:
        pred, target = _whole_box(generator), _whole_box(generator)
        while _area(pred) == 0 and _area(target) == 0:
            target = _whole_box(generator)
    return str(function), {"pred": pred, "target": target, "kind": kind}


def cases(generator):
    """The statement's boxes, then random calls."""
    pred, target, apart = box(0, 0, 4, 4), box(2, 1, 8, 5), box(20, 20, 30, 30)
    for name in VALUES:
        for function in ("iouValue", "iouLossGradient"):
            yield function, {"pred": pred, "target": target, "kind": name}
            yield function, {"pred": pred, "target": apart, "kind": name}
        yield "iouValue", {"pred": target, "target": target, "kind": name}
    for _ in range(30):
        yield draw(generator)


Oracle(
    script=__file__,
    exercise="giou-diou-ciou",
    authority="torchvision.ops.complete_box_iou_loss",
    packages=["numpy", "torch", "torchvision"],
    golden="torchvision.jsonl",
    functions={"iouValue": value, "iouLossGradient": loss_gradient, "meanIoULoss": mean_loss},
    cases=cases,
    draw=draw,
).run()
