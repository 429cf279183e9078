"""The oracle of fisher-yates-shuffle: Knuth's Algorithm P and SplitMix64, written again with Python's unbounded integers.

No library fixes which draws a shuffle makes, so there is none to ask. The expected values follow the statement's rules
word by word, without the wrapping arithmetic that a solution in Swift needs.
"""

from oracle import Oracle

RANGE = 2**64


def _next(generator):
    """The next 64 bits of SplitMix64."""
    generator["state"] = (generator["state"] + 0x9E3779B97F4A7C15) % RANGE
    bits = generator["state"]
    bits = ((bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9) % RANGE
    bits = ((bits ^ (bits >> 27)) * 0x94D049BB133111EB) % RANGE
    return bits ^ (bits >> 31)


def _draw(n, generator):
    """An integer below n: what is left of a draw among the largest multiple of n draws."""
    while True:
        bits = _next(generator)
        if bits >= RANGE % n:
            return bits % n


def bounded(n, generator):
    generator = dict(generator)
    return {"result": _draw(n, generator), "generator": generator}


def shuffle(items, generator):
    items, generator = list(items), dict(generator)
    for last in range(len(items) - 1, 0, -1):
        other = _draw(last + 1, generator)
        items[last], items[other] = items[other], items[last]
    return {"items": items, "generator": generator}


def sample(k, n, generator):
    """What a dictionary of the exchanged places says, for a list that is never made."""
    generator, places, chosen = dict(generator), {}, []
    for first in range(k):
        other = first + _draw(n - first, generator)
        chosen.append(places.get(other, other))
        places[other] = places.get(first, first)
    return {"result": chosen, "generator": generator}


def inverse(permutation):
    places = dict(zip(permutation, range(len(permutation))))
    return [places[item] for item in range(len(permutation))]


# --- Inputs ----------------------------------------------------------------------------------------------------------

SHUFFLE = "shuffle<Int>(_:using:)"
WORDS = "shuffle<String>(_:using:)"


def _seed(seed):
    return {"state": int(seed)}


def draw(generator):
    """A random call; bounds of all sizes, of which those above 2^62 reject often."""
    kind = str(generator.choice(["bounded", SHUFFLE, WORDS, "sampleWithoutReplacement", "inverse"]))
    seed = _seed(generator.integers(0, RANGE, dtype="uint64"))
    if kind == "bounded":
        bits = int(generator.integers(1, 65))
        return kind, {"n": 1 + int(generator.integers(0, RANGE, dtype="uint64")) % (2**bits - 1 or 1), "generator": seed}
    n = int(generator.integers(0, 30))
    if kind == "inverse":
        return kind, {"permutation": generator.permutation(n).tolist()}
    if kind == "sampleWithoutReplacement":
        return kind, {"k": int(generator.integers(0, n + 1)), "n": n, "generator": seed}
    items = generator.integers(0, 9, n).tolist()
    return kind, {"items": items if kind == SHUFFLE else [f"item {item}" for item in items], "generator": seed}


def cases(generator):
    """The statement's calls, bounds at which draws are rejected or never are, then random ones."""
    yield "bounded", {"n": 6, "generator": _seed(42)}
    yield SHUFFLE, {"items": [1, 2, 3, 4, 5], "generator": _seed(42)}
    yield "sampleWithoutReplacement", {"k": 3, "n": 10, "generator": _seed(42)}
    for n in (1, 2**63 - 1, 2**63, 2**63 + 1, 2**64 - 1):
        for seed in (1, 2):
            yield "bounded", {"n": n, "generator": _seed(seed)}
    for _ in range(20):
        yield draw(generator)


Oracle(
    script=__file__,
    exercise="fisher-yates-shuffle",
    authority="Knuth, The Art of Computer Programming, volume 2, Algorithm 3.4.2 P",
    packages=["numpy"],
    golden="knuth.jsonl",
    functions={
        "bounded": bounded, SHUFFLE: shuffle, WORDS: shuffle, "sampleWithoutReplacement": sample, "inverse": inverse,
    },
    cases=cases,
    draw=draw,
).run()
