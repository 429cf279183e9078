"""The oracle of batched-nms: torchvision.ops.batched_nms, for non-negative coordinates and small numbers of groups."""

import numpy as np
import torch
import torchvision
from oracle import Oracle, box, floats

EVERYTHING = 2**63 - 1


def batched_nms(boxes, scores, groups, iouThreshold, maxPerGroup=EVERYTHING, maxTotal=EVERYTHING):
    """torchvision's answer; the two caps, which it lacks, are applied to it.

    It moves the boxes of a group by the largest coordinate plus one, times the number of the group. That is right if no
    coordinate is negative and the numbers are small, so all boxes are moved and the groups numbered from 0 before.
    """
    corners = torch.tensor([[float(item[name]) for name in ("x1", "y1", "x2", "y2")] for item in boxes])
    corners = corners.to(torch.float64).reshape(-1, 4)
    corners -= corners.min() if boxes else 0
    confidence = torch.tensor(np.array(scores, dtype=np.float32))
    numbers = sorted(set(groups))
    ranks = torch.tensor([numbers.index(group) for group in groups], dtype=torch.int64)
    best = torchvision.ops.batched_nms(corners, confidence.to(torch.float64), ranks, float(iouThreshold)).tolist()
    kept, counts = [], {}
    for index in best:
        counts[groups[index]] = counts.get(groups[index], 0) + 1
        if counts[groups[index]] <= maxPerGroup:
            kept.append(index)
    return kept[:maxTotal]


# --- Inputs ----------------------------------------------------------------------------------------------------------


def draw(generator):
    """A random call. The coordinates are whole and the thresholds multiples of 1/4, which any arithmetic hits exactly."""
    count, side = int(generator.integers(0, 16)), int(generator.integers(2, 16))
    ends = np.sort(generator.integers(-side, side + 1, (count, 2, 2)), axis=1)
    levels = generator.choice([3, 1000])
    names = [0, 1, -4, 90, 10**12, -(2**63), 2**63 - 1][: generator.integers(1, 8)]
    arguments = {
        "boxes": [box(*one.ravel()) for one in ends],
        "scores": floats(generator.integers(0, levels, count) / levels),
        "groups": [names[index] for index in generator.integers(0, len(names), count)],
        "iouThreshold": np.float32(generator.integers(0, 5) / 4),
    }
    if generator.random() < 0.3:
        arguments["maxPerGroup"] = int(generator.integers(0, 4))
    if generator.random() < 0.3:
        arguments["maxTotal"] = int(generator.integers(0, 8))
    return "batchedNMS", arguments


def cases(generator):
    """The statement's boxes, then random calls."""
    named = [box(0, 0, 10, 10), box(1, 1, 11, 11), box(2, 0, 12, 10), box(0, 0, 10, 10), box(40, 0, 50, 10)]
    scores = floats([0.9, 0.8, 0.7, 0.6, 0.5])
    for groups in ([1, 19, 1, 19, 1], [1] * 5, [5, 4, 3, 2, 1]):
        yield "batchedNMS", {"boxes": named, "scores": scores, "groups": groups, "iouThreshold": np.float32(0.5)}
    for _ in range(30):
        yield draw(generator)


Oracle(
    script=__file__,
    exercise="batched-nms",
    authority="torchvision.ops.batched_nms",
    packages=["numpy", "torch", "torchvision"],
    golden="torchvision.jsonl",
    functions={"batchedNMS": batched_nms},
    cases=cases,
    draw=draw,
).run()
