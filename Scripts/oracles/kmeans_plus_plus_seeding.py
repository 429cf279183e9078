"""The oracle of kmeans-plus-plus-seeding: scikit-learn's k-means++, with other distances and other random numbers.

scikit-learn chooses among points by Euclidean distance. Its code is used as it is, but for two things that it asks for:
the squared distances, which are those of 1 - IoU here, and the random numbers, which come from SplitMix64. What the
exercise adds, errors and copies of chosen boxes, is done around it.
"""

import numpy as np
import sklearn.cluster._kmeans as sk
from oracle import InvalidInput, Oracle, wh

MASK = 2**64 - 1
GOLDEN_GAMMA = 0x9E3779B97F4A7C15


class SplitMix:
    """SplitMix64, in the part of the random state of scikit-learn."""

    def __init__(self, state):
        self.state = state

    def one(self):
        self.state = (self.state + GOLDEN_GAMMA) & MASK
        bits = self.state
        bits = ((bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        bits = ((bits ^ (bits >> 27)) * 0x94D049BB133111EB) & MASK
        return ((bits ^ (bits >> 31)) >> 11) * 2.0**-53

    def choice(self, count, p):
        return int(self.one() * count)

    def uniform(self, size):
        return np.array([self.one() for _ in range(size)])


def squared_distances(a, b, Y_norm_squared=None, squared=True):
    """(1 - IoU)² of sizes that share a corner."""
    a, b = np.asarray(a)[:, None, :], np.asarray(b)[None, :, :]
    common = np.minimum(a, b).prod(axis=2)
    return (1 - common / (a.prod(axis=2) + b.prod(axis=2) - common)) ** 2


def kmeans_plus_plus(boxes, k, generator, greedyTrials=1):
    sizes = np.array([[float(one["w"]), float(one["h"])] for one in boxes]).reshape(-1, 2)
    if not 1 <= k <= len(boxes) or greedyTrials < 1 or not ((sizes > 0) & np.isfinite(sizes)).all():
        raise InvalidInput
    random = SplitMix(generator["state"])
    sk._euclidean_distances = squared_distances
    distinct = min(k, len(np.unique(sizes, axis=0)))
    _, indices = sk._kmeans_plusplus(sizes, distinct, np.zeros(len(sizes)), np.ones(len(sizes)), random, greedyTrials)
    chosen = indices.tolist()
    chosen += [index for index in range(len(boxes)) if index not in chosen][: k - distinct]
    return {"result": chosen, "generator": {"state": random.state}}


# --- Inputs ----------------------------------------------------------------------------------------------------------


def _is_clear(boxes, k, generator, greedyTrials):
    """Whether no two trials with different sizes leave sums that only rounding tells apart.

    That is not rare: of two boxes which are nearer to each other than to all others, each leaves the other's distance.
    """
    sizes = np.array([[float(one["w"]), float(one["h"])] for one in boxes])
    squares = squared_distances(sizes, sizes)
    random = SplitMix(generator["state"])
    nearest = squares[random.choice(len(boxes), None)]
    for _ in range(k - 1):
        if nearest.sum() == 0:
            break
        candidates = np.searchsorted(np.cumsum(nearest), random.uniform(greedyTrials) * nearest.sum())
        sums = [np.minimum(nearest, squares[one]).sum() for one in candidates]
        for one in range(greedyTrials):
            for other in range(one):
                is_same = (sizes[candidates[one]] == sizes[candidates[other]]).all()
                if not is_same and abs(sums[one] - sums[other]) < 1e-9:
                    return False
        nearest = np.minimum(nearest, squares[candidates[int(np.argmin(sums))]])
    return True


def draw(generator):
    """A random call, in every other one with copies, and of several trials only if rounding does not choose among them."""
    while True:
        arguments = _draw(generator)
        trials = arguments.get("greedyTrials", 1)
        if trials == 1 or _is_clear(arguments["boxes"], arguments["k"], arguments["generator"], trials):
            break
    if generator.random() < 0.05:
        arguments["k"] = int(generator.choice([0, -1, len(arguments["boxes"]) + 1]))
    if generator.random() < 0.05:
        arguments["boxes"][-1] = wh(*generator.choice([0, -1, np.nan, np.inf, 2], 2))
    return "kmeansPlusPlus", arguments


def _draw(generator):
    count = int(generator.integers(1, 13))
    has_copies = generator.random() < 0.5
    sides = generator.integers(1, 5, (count, 2)) if has_copies else generator.uniform(1, 400, (count, 2)).round(2)
    arguments = {
        "boxes": [wh(w, h) for w, h in sides],
        "k": int(generator.integers(1, count + 1)),
        "generator": {"state": int(generator.integers(0, 2**63))},
    }
    if generator.random() < 0.7:
        arguments["greedyTrials"] = int(generator.integers(1, 5))
    return arguments


def cases(generator):
    """The statement's boxes, then random calls."""
    boxes = [wh(2, 2), wh(4, 2), wh(8, 4), wh(16, 8)]
    for trials in (1, 2, 4):
        yield "kmeansPlusPlus", {"boxes": boxes, "k": 3, "greedyTrials": trials, "generator": {"state": 20}}
    for _ in range(37):
        yield draw(generator)


Oracle(
    script=__file__,
    exercise="kmeans-plus-plus-seeding",
    authority="sklearn.cluster.kmeans_plusplus",
    packages=["numpy", "scikit-learn"],
    golden="sklearn.jsonl",
    functions={"kmeansPlusPlus": kmeans_plus_plus},
    cases=cases,
    draw=draw,
).run()
