"""The oracle of python-slice: CPython's slice.indices, and lists that are indexed, sliced and assigned to."""

from oracle import InvalidInput, Oracle

LARGEST, SMALLEST = 2**63 - 1, -(2**63)


def slice_indices(count, start=None, stop=None, step=None):
    with refusing(ValueError):
        indices = slice(start, stop, step).indices(count)
        return {**dict(zip(("start", "stop", "step"), indices)), "length": len(range(*indices))}


def sliced(list, start=None, stop=None, step=None):
    with refusing(ValueError):
        return list[start:stop:step]


def at(list, index):
    with refusing(IndexError):
        return list[index]


def assign(list, values, start=None, stop=None, step=None):
    with refusing(ValueError):
        changed = list[:]
        changed[start:stop:step] = values
        return changed


class refusing:
    """Turns an error of Python's into InvalidInput."""

    def __init__(self, error):
        self.error = error

    def __enter__(self):
        return self

    def __exit__(self, kind, error, traceback):
        if isinstance(error, self.error):
            raise InvalidInput from error


# --- Inputs ----------------------------------------------------------------------------------------------------------


def _bound(generator):
    draw = generator.random()
    if draw < 0.25:
        return None
    return int(generator.integers(-9, 10)) if draw < 0.9 else int(generator.choice([LARGEST, SMALLEST, 100, -100]))


def _step(generator):
    draw = generator.random()
    if draw < 0.25:
        return None
    return int(generator.integers(-4, 5)) if draw < 0.9 else int(generator.choice([LARGEST, SMALLEST, 100, -100]))


def draw(generator):
    """A random call on a list of up to seven elements."""
    kind = str(generator.choice(["sliceIndices", "slice", "at", "assign"]))
    count = int(generator.integers(0, 8))
    numbers = list(range(10, 10 + count))
    bounds = {"start": _bound(generator), "stop": _bound(generator), "step": _step(generator)}
    if kind == "sliceIndices":
        return kind, {"count": count, **bounds}
    if kind == "slice":
        return kind, {"list": numbers, **bounds}
    if kind == "at":
        return kind, {"list": numbers, "index": int(generator.integers(-9, 10))}
    fits = generator.random() < 0.6 and bounds["step"] != 0
    length = len(numbers[slice(*bounds.values())]) if fits else int(generator.integers(0, 6))
    return kind, {"list": numbers, **bounds, "values": list(range(50, 50 + length))}


def cases(generator):
    """The calls of the interview, the largest numbers, then random calls."""
    for start, stop, step in [(None, None, -1), (3, None, -1), (-1, None, -1), (5, 2, -1), (5, 2, None), (-3, -1, None)]:
        yield "slice", {"list": [10, 11, 12, 13, 14], "start": start, "stop": stop, "step": step}
    yield "sliceIndices", {"count": 3, "start": SMALLEST, "stop": LARGEST, "step": LARGEST}
    yield "sliceIndices", {"count": 3, "start": LARGEST, "stop": SMALLEST, "step": SMALLEST}
    yield "at", {"list": [10, 11], "index": -1}
    for _ in range(50):
        yield draw(generator)


Oracle(
    script=__file__,
    exercise="python-slice",
    authority="CPython's slice.indices and list",
    packages=["python"],
    golden="python.jsonl",
    functions={"sliceIndices": slice_indices, "slice": sliced, "at": at, "assign": assign},
    cases=cases,
    draw=draw,
).run()
