"""The oracle of soft-nms: Bodla et al. 2017, "Soft-NMS: improving object detection with one line of code", figure 2.

Written from the paper, in double precision and with whole matrices. The paper's linear form suppresses at IoU ≥ the
threshold; the authors' code, like the exercise, only above it. In its hard form it must select what torchvision does.
"""

import numpy as np
import torch
import torchvision
from oracle import Oracle, box, floats

LEAST = np.float32(0.001)


def soft_nms(boxes, scores, method, minScore=LEAST):
    corners = _corners(boxes)
    overlaps = torchvision.ops.box_iou(corners, corners).nan_to_num(0).numpy()
    (name, parameters), = method.items()
    parameter = float(next(iter(parameters.values())))
    if name == "gaussian":
        weights = np.exp(-(overlaps**2) / parameter)
    else:
        weights = np.where(overlaps > parameter, 1 - overlaps if name == "linear" else 0, 1)
    current = np.array(scores, dtype=np.float64)
    is_left = np.ones(len(boxes), dtype=bool)
    selected = []
    while True:
        is_left &= current >= float(minScore)
        if not is_left.any():
            break
        best = int(np.argmax(np.where(is_left, current, -1)))
        is_left[best] = False
        selected.append({"index": best, "score": np.float32(current[best])})
        current = np.where(is_left, current * weights[best], current)
    if name == "hard" and minScore > 0:
        taking_part = np.flatnonzero(np.array(scores, dtype=np.float32) >= minScore)
        kept = torchvision.ops.nms(corners[taking_part], torch.tensor(np.array(scores))[taking_part].double(), parameter)
        assert [one["index"] for one in selected] == taking_part[kept.numpy()].tolist()
    return selected


def _corners(boxes):
    rows = [[float(one[side]) for side in ("x1", "y1", "x2", "y2")] for one in boxes]
    return torch.tensor(rows, dtype=torch.float64).reshape(-1, 4)


# --- Inputs ----------------------------------------------------------------------------------------------------------


def _method(generator):
    name = str(generator.choice(["linear", "gaussian", "hard"]))
    if name == "gaussian":
        return {name: {"sigma": np.float32(generator.choice([0.1, 0.25, 0.5, 1]))}}
    return {name: {"threshold": np.float32(generator.integers(0, 5) / 4)}}


def _is_clear(boxes, scores, method, minScore):
    """Whether rounding decides nothing: neither the order of lowered scores, nor what is discarded."""
    selected = soft_nms(boxes, scores, method, np.float32(0))
    values = np.array([float(one["score"]) for one in selected])
    return (np.diff(values) < -1e-5).all() and (np.abs(values - float(minScore)) > 1e-5).all()


def draw(generator):
    """A random call, with whole coordinates and thresholds that are multiples of 1/4, which any arithmetic hits exactly."""
    while True:
        count, side = int(generator.integers(0, 10)), int(generator.integers(3, 13))
        ends = np.sort(generator.integers(0, side + 1, (count, 2, 2)), axis=1)
        arguments = {
            "boxes": [box(*one.ravel()) for one in ends],
            "scores": floats(generator.uniform(0, 1, count).round(4)),
            "method": _method(generator),
            "minScore": np.float32(generator.choice([0.001, 0.05, 0.2])),
        }
        if _is_clear(**arguments) or "hard" in arguments["method"] and len(set(arguments["scores"])) == count:
            break
    if arguments["minScore"] == LEAST:
        del arguments["minScore"]
    return "softNMS", arguments


def cases(generator):
    """Six boxes with every method, then random calls."""
    named = [box(0, 0, 10, 10), box(1, 1, 11, 11), box(8, 8, 18, 18), box(0, 0, 10, 5), box(50, 50, 60, 60)]
    named.append(named[1])
    scores = floats([0.9, 0.8, 0.7, 0.6, 0.5, 0.8])
    for method in (
        {"linear": {"threshold": np.float32(0.3)}},
        {"gaussian": {"sigma": np.float32(0.5)}},
        {"hard": {"threshold": np.float32(0.5)}},
    ):
        yield "softNMS", {"boxes": named, "scores": scores, "method": method}
    for _ in range(30):
        yield draw(generator)


Oracle(
    script=__file__,
    exercise="soft-nms",
    authority="Bodla et al. 2017, Soft-NMS, figure 2",
    packages=["numpy", "torch", "torchvision"],
    golden="bodla2017.jsonl",
    functions={"softNMS": soft_nms},
    cases=cases,
    draw=draw,
).run()
