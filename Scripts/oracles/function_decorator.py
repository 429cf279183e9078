"""The oracle of function-decorator: Python's functools.lru_cache, around a function that notes its arguments."""

import functools

from oracle import InvalidInput, Oracle


def misses(keys, capacity):
    if capacity is not None and capacity < 0:
        raise InvalidInput  # The exercise's own rule: Python takes it for 0.
    asked = []
    noting = functools.lru_cache(maxsize=capacity)(asked.append)
    for key in keys:
        noting(key)
    return asked


# --- Inputs ----------------------------------------------------------------------------------------------------------


def draw(generator):
    """A random call: few keys or many, a small cache or none."""
    keys = generator.integers(0, int(generator.choice([3, 8, 30])), int(generator.integers(0, 60)))
    capacity = generator.choice([None, -1, 0, 1, 2, 3, 5, 12], p=[0.1, 0.02, 0.08, 0.1, 0.2, 0.2, 0.2, 0.1])
    return "misses", {"keys": [int(key) for key in keys], "capacity": capacity}


def cases(generator):
    """The statement's calls, the borders of the capacity, then random calls."""
    for capacity in (2, None, 0, 1, 3):
        yield "misses", {"keys": [1, 2, 1, 3, 2], "capacity": capacity}
    yield "misses", {"keys": [], "capacity": 4}
    for _ in range(30):
        yield draw(generator)


Oracle(
    script=__file__,
    exercise="function-decorator",
    authority="functools.lru_cache",
    packages=["python"],
    golden="python.jsonl",
    functions={"misses": misses},
    cases=cases,
    draw=draw,
).run()
