"""The oracle of kmeans-anchors: Redmon & Farhadi 2017, "YOLO9000: Better, Faster, Stronger", section 2.

No library clusters boxes with the distance 1 - IoU, so this is the definition written twice and independently: with
NumPy, every box against every centroid at once, and in exact fractions, one comparison after another. The second is
slow; it checks the first on every small input, and scikit-learn checks the nearest centroids.
"""

from fractions import Fraction

import numpy as np
from sklearn.metrics import pairwise_distances_argmin

from oracle import InvalidInput, Oracle, wh


def sizes(values):
    """An array of float32, one row for each {"w": …, "h": …}."""
    return np.array([(value["w"], value["h"]) for value in values], np.float32).reshape(-1, 2)


def ious(boxes, centroids):
    """IoU of every box with every centroid, in float64."""
    boxes, centroids = boxes.astype(np.float64)[:, None], centroids.astype(np.float64)[None]
    overlap = np.minimum(boxes, centroids).prod(axis=2)
    return overlap / (boxes.prod(axis=2) + centroids.prod(axis=2) - overlap)


def anchor_iou(a, b):
    return float(ious(sizes([a]), sizes([b]))[0, 0])


def kmeans_anchors(boxes, initial, empty, centre, maxIterations):
    boxes, centroids = sizes(boxes), sizes(initial)
    every = np.concatenate([boxes, centroids])
    if not np.all(np.isfinite(every) & (every > 0)):
        raise InvalidInput("a size is not positive and finite")
    if not 1 <= len(centroids) <= len(boxes) or maxIterations < 0:
        raise InvalidInput("no centroids, more centroids than boxes, or fewer than no iterations")

    middle = {"mean": np.mean, "median": np.median}[centre]
    assignment = ious(boxes, centroids).argmax(axis=1)
    iterations = 0
    while iterations < maxIterations:
        distances = 1 - ious(boxes, centroids)[np.arange(len(boxes)), assignment]
        farthest = iter(np.argsort(-distances, kind="stable"))
        updated = centroids.copy()
        for cluster in range(len(centroids)):
            members = boxes[assignment == cluster].astype(np.float64)
            if len(members):
                updated[cluster] = middle(members, axis=0).astype(np.float32)
            elif empty == "reseedFarthest":
                updated[cluster] = boxes[next(farthest)]
        centroids = updated
        iterations += 1
        previous, assignment = assignment, ious(boxes, centroids).argmax(axis=1)
        if np.array_equal(previous, assignment):
            break

    areas = centroids.astype(np.float64).prod(axis=1)
    order = np.lexsort((centroids[:, 0], areas))
    rank = np.argsort(order)
    own = ious(boxes, centroids)[np.arange(len(boxes)), assignment]
    return {
        "anchors": [wh(*centroids[cluster]) for cluster in order],
        "assignment": [int(rank[cluster]) for cluster in assignment],
        "iterations": iterations,
        "averageIoU": float(own.mean()),
    }


# --- The same in exact fractions -------------------------------------------------------------------------------------


def exact_iou(a, b):
    overlap = min(a[0], b[0]) * min(a[1], b[1])
    return overlap / (a[0] * a[1] + b[0] * b[1] - overlap)


def exact_nearest(box, centroids):
    """The first of the nearest centroids."""
    return min(range(len(centroids)), key=lambda cluster: (1 - exact_iou(box, centroids[cluster]), cluster))


def exact_middle(values, centre):
    values = sorted(values)
    if centre == "median":
        values = values[(len(values) - 1) // 2 : len(values) // 2 + 1]
    return Fraction(float(np.float32(float(sum(values) / len(values)))))


def exact_kmeans_anchors(boxes, initial, empty, centre, maxIterations):
    boxes = [tuple(Fraction(float(side)) for side in size) for size in sizes(boxes)]
    centroids = [tuple(Fraction(float(side)) for side in size) for size in sizes(initial)]
    assignment = [exact_nearest(box, centroids) for box in boxes]
    iterations = 0
    for _ in range(maxIterations):
        taken = set()
        updated = []
        for cluster, centroid in enumerate(centroids):
            members = [box for box, own in zip(boxes, assignment) if own == cluster]
            if members:
                updated.append(tuple(exact_middle(values, centre) for values in zip(*members)))
            elif empty == "keep":
                updated.append(centroid)
            else:
                free = [index for index in range(len(boxes)) if index not in taken]
                worst = min(free, key=lambda index: (exact_iou(boxes[index], centroids[assignment[index]]), index))
                taken.add(worst)
                updated.append(boxes[worst])
        centroids = updated
        iterations += 1
        previous, assignment = assignment, [exact_nearest(box, centroids) for box in boxes]
        if previous == assignment:
            break
    order = sorted(range(len(centroids)), key=lambda k: (centroids[k][0] * centroids[k][1], centroids[k][0]))
    average = sum(exact_iou(box, centroids[own]) for box, own in zip(boxes, assignment)) / len(boxes)
    return {
        "anchors": [wh(*map(float, centroids[cluster])) for cluster in order],
        "assignment": [order.index(cluster) for cluster in assignment],
        "iterations": iterations,
        "averageIoU": float(average),
    }


def checked_kmeans_anchors(**arguments):
    """The answer of the NumPy program, held against the others."""
    answer = kmeans_anchors(**arguments)
    boxes, anchors = (sizes(values).astype(np.float64) for values in (arguments["boxes"], answer["anchors"]))
    rows = [tuple(row) for row in anchors]
    nearest = pairwise_distances_argmin(boxes, anchors, metric=lambda a, b: 1 - ious(a[None], b[None])[0, 0])
    similar = np.sort(ious(boxes, anchors), axis=1)
    if len(anchors) == 1 or (similar[:, -1] - similar[:, -2]).min() > 1e-9:
        assert [rows[own] for own in nearest] == [rows[own] for own in answer["assignment"]], arguments
    if len(boxes) * len(anchors) <= 200:
        exact = exact_kmeans_anchors(**arguments)
        assert abs(exact.pop("averageIoU") - answer["averageIoU"]) < 1e-12, arguments
        assert exact == {key: answer[key] for key in exact}, (arguments, exact, answer)
    return answer


# --- Inputs ----------------------------------------------------------------------------------------------------------

# The nine anchors that YOLOv3 uses on COCO, as boxes.
COCO = [(10, 13), (16, 30), (33, 23), (30, 61), (62, 45), (59, 119), (116, 90), (156, 198), (373, 326)]

# From the centroids 6, 9, 2 these never settle: means and reseeding go round in a cycle of six updates.
RESTLESS = [
    (2, 80), (23, 4), (16, 16), (1, 4), (2, 3), (1, 20), (9, 11), (2, 32), (48, 3), (58, 105), (1, 1), (2, 127)
]


def clusters(boxes, initial, empty="keep", centre="mean", updates=100):
    arguments = {
        "boxes": [wh(*box) for box in boxes],
        "initial": [wh(*size) for size in initial],
        "empty": empty,
        "centre": centre,
        "maxIterations": updates,
    }
    return "kmeansAnchors", arguments


def log_uniform(generator, count, low=4.0, high=400.0):
    return np.exp(generator.uniform(np.log(low), np.log(high), (count, 2))).astype(np.float32)


def cases(generator):
    yield "anchorIoU", {"a": wh(10, 13), "b": wh(16, 30)}
    yield "anchorIoU", {"a": wh(1, 1000), "b": wh(1000, 1)}
    yield "anchorIoU", {"a": wh(0.1, 0.7), "b": wh(0.3, 0.2)}

    for starts in [(0, 4, 8), (8, 0, 4), (0, 1), (8,)]:
        yield clusters(COCO, [COCO[start] for start in starts])
    yield clusters(COCO, COCO[::-1])
    yield clusters(COCO, [COCO[0], COCO[1]], updates=0)
    yield clusters(COCO, [COCO[0], COCO[1]], updates=1)
    yield clusters(COCO, [COCO[0], COCO[4], COCO[8]], centre="median")
    yield clusters([(w / 416, h / 416) for w, h in COCO], [(0.05, 0.05), (0.2, 0.2), (0.8, 0.8)])

    far_away = [(20, 20), (4000, 3), (5000, 4)]
    yield clusters(COCO, far_away)
    yield clusters(COCO, far_away, empty="reseedFarthest")
    yield clusters([(7, 5)] * 4, [(7, 5), (7, 5)], empty="reseedFarthest")

    yield clusters(RESTLESS, [RESTLESS[6], RESTLESS[9], RESTLESS[2]], empty="reseedFarthest")

    for empty in ["keep", "reseedFarthest"]:
        for centre in ["mean", "median"]:
            integers = generator.integers(1, 9, (12, 2))
            yield clusters(integers, integers[:4], empty, centre)
            boxes = log_uniform(generator, 30)
            yield clusters(boxes, boxes[:5], empty, centre)

    yield clusters(COCO[:2], COCO[:3])
    yield clusters(COCO, [])
    yield clusters(COCO[:1] + [(5, 0)], COCO[:1])
    yield clusters(COCO, [(-3, 4)])
    yield clusters(COCO[:1] + [(np.nan, 5)], COCO[:1])
    yield clusters(COCO, COCO[:1], updates=-1)


def draw(generator):
    if generator.random() < 0.1:
        a, b = log_uniform(generator, 2)
        return "anchorIoU", {"a": wh(*a), "b": wh(*b)}
    count = int(generator.integers(1, 40))
    k = int(generator.integers(1, min(count, 8) + 1))
    kind = generator.integers(4)
    if kind == 0:  # many ties
        boxes = generator.integers(1, 9, (count, 2)).astype(np.float32)
    elif kind == 1:  # as shares of the image
        boxes = log_uniform(generator, count, 0.01, 1)
    else:
        boxes = log_uniform(generator, count)
    initial = boxes[generator.permutation(count)[:k]].copy()
    if generator.random() < 0.3:  # far away, so that its cluster stays empty
        initial[generator.integers(k)] *= np.float32(1000)
    if generator.random() < 0.05:
        boxes[generator.integers(count), generator.integers(2)] = generator.choice([0, -1, np.nan, np.inf])
    empty = str(generator.choice(["keep", "reseedFarthest"]))
    centre = str(generator.choice(["mean", "median"]))
    return clusters(boxes, initial, empty, centre, int(generator.choice([0, 1, 2, 100])))


Oracle(
    script=__file__,
    exercise="kmeans-anchors",
    authority="Redmon & Farhadi 2017, YOLO9000, section 2",
    packages=["numpy", "scikit-learn"],
    golden="yolo9000.jsonl",
    functions={"anchorIoU": anchor_iou, "kmeansAnchors": checked_kmeans_anchors},
    cases=cases,
    draw=draw,
).run()
