"""The oracle of voc-map: the steps of VOCevaldet of the Pascal VOC devkit, in exact fractions.

The devkit is a program for MATLAB. This follows its text, matching for matching; the two averages are those of VOCap,
with the recalls compared as fractions. In `integerBoxes` the boxes are measured as there.
"""

from fractions import Fraction

import numpy as np
from oracle import Oracle, box


def voc_map(detections, truths, classes, iouThreshold=np.float32(0.5), kind="vocAll", integerBoxes=False):
    precisions = [
        _class_precision(
            [one for one in detections if one["label"] == label],
            [one for one in truths if one["label"] == label],
            Fraction(float(iouThreshold)), kind, 1 if integerBoxes else 0,
        )
        for label in range(classes)
    ]
    defined = [one for one in precisions if one is not None]
    return {
        "map": float(sum(defined) / len(defined)) if defined else None,
        "ap": [None if one is None else float(one) for one in precisions],
    }


def _class_precision(detections, truths, threshold, kind, reach):
    positives = sum(not one["difficult"] for one in truths)
    if not positives:
        return None
    detected = set()
    true, false = [], []
    # Sorting is stable: of equal scores the first comes first.
    for detection in sorted(detections, key=lambda one: -one["score"]):
        largest, match = Fraction(-1), None
        for index, truth in enumerate(truths):
            if truth["image"] != detection["image"]:
                continue
            overlap = _overlap(detection["box"], truth["box"], reach)
            if overlap > largest:
                largest, match = overlap, index
        hit = match is not None and largest >= threshold
        if hit and truths[match]["difficult"]:
            true.append(0)
            false.append(0)
        elif hit and match not in detected:
            detected.add(match)
            true.append(1)
            false.append(0)
        else:
            true.append(0)
            false.append(1)
    hits, misses = np.cumsum(true, dtype=int), np.cumsum(false, dtype=int)
    # Where only difficult objects were met so far, the devkit has 0 / 0, which a maximum passes over.
    curve = [
        (Fraction(int(hit), positives), Fraction(int(hit), int(hit + miss)))
        for hit, miss in zip(hits, misses) if hit + miss
    ]
    if kind == "voc11":
        points = (max((p for r, p in curve if r >= Fraction(tenths, 10)), default=Fraction(0)) for tenths in range(11))
        return sum(points) / 11
    recalls = [Fraction(0)] + [r for r, _ in curve] + [Fraction(1)]
    envelope = [Fraction(0)] + [p for _, p in curve] + [Fraction(0)]
    for index in reversed(range(len(envelope) - 1)):
        envelope[index] = max(envelope[index], envelope[index + 1])
    return sum(
        ((recalls[index] - recalls[index - 1]) * envelope[index] for index in range(1, len(recalls))), Fraction(0)
    )


def _overlap(a, b, reach):
    a, b = ({name: Fraction(float(value)) for name, value in one.items()} for one in (a, b))
    width = min(a["x2"], b["x2"]) - max(a["x1"], b["x1"]) + reach
    height = min(a["y2"], b["y2"]) - max(a["y1"], b["y1"]) + reach
    if width <= 0 or height <= 0:
        return Fraction(0)
    areas = ((one["x2"] - one["x1"] + reach) * (one["y2"] - one["y1"] + reach) for one in (a, b))
    return width * height / (sum(areas) - width * height)


# --- Inputs ----------------------------------------------------------------------------------------------------------


def _box(generator):
    x, y = generator.integers(0, 20, 2)
    w, h = generator.integers(2, 13, 2)
    return box(x, y, x + w, y + h)


def _moved(generator, one):
    dx, dy, dw, dh = generator.integers(-2, 3, 4)
    x2, y2 = max(one["x1"] + dx + 1, one["x2"] + dx + dw), max(one["y1"] + dy + 1, one["y2"] + dy + dh)
    return box(one["x1"] + dx, one["y1"] + dy, x2, y2)


def draw(generator):
    """A random call: a few images and classes, detections near the objects and elsewhere, with equal scores."""
    classes = int(generator.integers(1, 4))
    truths = [
        {
            "image": int(generator.integers(3)), "label": int(generator.integers(classes)),
            "box": _box(generator), "difficult": bool(generator.random() < 0.2),
        }
        for _ in range(int(generator.integers(0, 9)))
    ]
    detections = []
    for _ in range(int(generator.integers(0, 15))):
        if truths and generator.random() < 0.8:
            truth = truths[int(generator.integers(len(truths)))]
            place = {"image": truth["image"], "label": truth["label"], "box": _moved(generator, truth["box"])}
        else:
            place = {
                "image": int(generator.integers(3)), "label": int(generator.integers(classes)), "box": _box(generator),
            }
        detections.append(place | {"score": np.float32(generator.integers(0, 17) / 16)})
    return "vocMAP", {
        "detections": detections,
        "truths": truths,
        "classes": classes,
        "iouThreshold": np.float32(generator.choice([0.25, 0.5, 0.75])),
        "kind": str(generator.choice(["vocAll", "voc11"])),
        "integerBoxes": bool(generator.random() < 0.3),
    }


def cases(generator):
    """The statement's objects, then random calls."""
    truths = [
        {"image": image, "label": label, "box": place, "difficult": difficult}
        for image, label, place, difficult in (
            (0, 0, box(0, 0, 10, 10), False), (0, 0, box(20, 0, 30, 10), True),
            (1, 0, box(0, 0, 10, 10), False), (1, 1, box(20, 20, 30, 30), False),
        )
    ]
    detections = [
        {"image": image, "label": label, "box": place, "score": np.float32(score)}
        for image, label, place, score in (
            (0, 0, box(0, 0, 10, 8), 0.9), (0, 0, box(20, 0, 30, 10), 0.7), (0, 0, box(0, 0, 10, 10), 0.6),
            (1, 0, box(30, 0, 40, 10), 0.8), (1, 0, box(0, 0, 10, 5), 0.5), (1, 2, box(0, 0, 10, 10), 0.9),
        )
    ]
    for kind in ("vocAll", "voc11"):
        for threshold in (0.5, 0.75):
            yield "vocMAP", {
                "detections": detections, "truths": truths, "classes": 3, "iouThreshold": np.float32(threshold),
                "kind": kind, "integerBoxes": False,
            }
    for _ in range(24):
        yield draw(generator)


Oracle(
    script=__file__,
    exercise="voc-map",
    authority="Pascal VOC devkit, VOCevaldet, in exact fractions",
    packages=["numpy"],
    golden="fractions.jsonl",
    functions={"vocMAP": voc_map},
    cases=cases,
    draw=draw,
).run()
