"""The oracle of generator: a Python generator of primes that tries every divisor up to the root."""

import itertools
import math

from oracle import Oracle


def primes():
    return (n for n in itertools.count(2) if all(n % divisor for divisor in range(2, math.isqrt(n) + 1)))


KNOWN = list(itertools.islice(primes(), 3000))


def prime(place):
    return KNOWN[place]


# --- Inputs ----------------------------------------------------------------------------------------------------------


def draw(generator):
    """A random place, among the first or further on."""
    return "prime", {"place": int(generator.integers(0, generator.choice([40, 3000])))}


def cases(generator):
    """The first places, 30 = π(113), 168 = π(1000) and their neighbours, then random ones."""
    for place in [*range(12), 29, 30, 31, 166, 167, 168, 1229]:
        yield "prime", {"place": place}
    for place in generator.integers(12, 400, 6):
        yield "prime", {"place": int(place)}


Oracle(
    script=__file__,
    exercise="generator",
    authority="trial division in Python",
    packages=["python"],
    golden="python.jsonl",
    functions={"prime": prime},
    cases=cases,
    draw=draw,
).run()
