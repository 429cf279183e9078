"""Golden vectors of conv2d from PyTorch, and random inputs to compare a solution with it."""

import numpy as np
import torch
from torch.nn import functional

from oracle import InvalidInput, Oracle, floats


def conv2d(x, weight, bias, options):
    padding = options["padding"]
    tensors = [None if values is None else torch.tensor(np.asarray(values, np.float64)) for values in (x, weight, bias)]
    try:
        if padding != "same":
            sides = padding["explicit"]
            if min(sides.values()) < 0:
                raise InvalidInput("negative padding would crop")  # conv2d refuses it, pad does not
            tensors[0] = functional.pad(tensors[0], [sides[side] for side in ("left", "right", "top", "bottom")])
        result = functional.conv2d(
            *tensors,
            stride=tuple(options["stride"]),
            padding="same" if padding == "same" else 0,
            dilation=tuple(options["dilation"]),
            groups=options["groups"],
        )
    except RuntimeError as error:
        raise InvalidInput(str(error)) from error
    return result.numpy().astype(np.float32)


def layer(x, weight, bias=None, stride=(1, 1), padding=(0, 0, 0, 0), dilation=(1, 1), groups=1):
    """A case; the padding is "same" or top, bottom, left, right."""
    if padding != "same":
        padding = {"explicit": dict(zip(("top", "bottom", "left", "right"), padding))}
    options = {"stride": stride, "padding": padding, "dilation": dilation, "groups": groups}
    return "conv2d", {"x": x, "weight": weight, "bias": bias, "options": options}


def ramp(shape, first, modulus):
    """Small whole numbers that repeat: the index, each axis weighted by its own number, modulo the modulus."""
    indices = np.indices(shape)
    sums = sum((indices[axis] + 1) * (first + axis) for axis in range(len(shape)))
    return (sums % modulus - modulus // 2).astype(np.float32)


def eighths(generator, *shape):
    """Numbers with few digits, exact in binary."""
    return (generator.integers(-16, 17, shape) / 8).astype(np.float32)


def cases(generator):
    def some(*shape):
        return eighths(generator, *shape)

    # Everything at once, and then one thing at a time.
    yield layer(
        ramp([2, 4, 5, 6], 3, 11), ramp([6, 2, 3, 2], 2, 7), floats([0.5, -0.5, 1, 0, 2, -1]),
        stride=(2, 1), padding=(1, 1, 0, 1), dilation=(1, 2), groups=2,
    )
    yield layer(some(1, 1, 3, 4), some(1, 1, 2, 2))
    yield layer(some(1, 3, 4, 3), some(2, 3, 2, 3), floats([1, -2]))
    yield layer(some(2, 2, 3, 3), some(3, 2, 1, 1), floats([0.5, 0, -0.5]))
    yield layer(some(0, 2, 3, 3), some(3, 2, 2, 2))
    yield layer(some(1, 1, 7, 8), some(1, 1, 3, 3), stride=(2, 3))
    yield layer(some(1, 2, 6, 5), some(2, 2, 3, 2), stride=(3, 2), padding=(1, 0, 0, 1))
    yield layer(some(1, 1, 4, 3), some(1, 1, 3, 3), padding=(2, 0, 1, 3))
    yield layer(some(1, 1, 1, 1), some(1, 1, 3, 3), padding=(1, 1, 1, 1))
    yield layer(some(1, 1, 7, 6), some(1, 1, 3, 2), dilation=(2, 3))
    yield layer(some(1, 2, 4, 5), some(1, 2, 3, 3), padding=(3, 3, 2, 2), dilation=(3, 2))
    yield layer(some(1, 2, 4, 5), some(2, 2, 3, 3), padding="same")
    yield layer(some(1, 1, 4, 4), some(1, 1, 2, 4), padding="same")
    yield layer(some(1, 1, 5, 4), some(1, 1, 2, 4), padding="same", dilation=(3, 1))
    yield layer(some(1, 1, 2, 2), some(1, 1, 5, 4), padding="same", dilation=(1, 2))
    yield layer(some(1, 4, 3, 3), some(6, 2, 2, 2), groups=2)
    yield layer(some(2, 3, 3, 3), some(6, 1, 2, 2), floats([1, 2, 3, 4, 5, 6]), groups=3)
    yield layer(some(1, 3, 4, 4), some(3, 1, 3, 3), padding="same", groups=3)
    yield layer(some(1, 6, 2, 3), some(3, 2, 1, 2), groups=3)

    x, weight = some(1, 4, 4, 4), some(4, 2, 3, 3)
    yield layer(x, weight, groups=2)
    yield layer(x, weight, groups=1)
    yield layer(x, weight, groups=4)
    yield layer(x, weight, groups=3)
    yield layer(some(1, 4, 4, 4), some(3, 2, 3, 3), groups=2)
    yield layer(x, weight, floats([1, 2, 3]), groups=2)
    yield layer(x, weight, groups=2, padding="same", stride=(1, 2))
    yield layer(x, weight, groups=2, dilation=(2, 1))
    yield layer(x, weight, groups=2, padding=(0, 1, 0, 0), dilation=(2, 1))
    yield layer(x, weight, groups=2, padding=(0, 0, -1, 1))
    yield layer(x, weight, groups=2, stride=(0, 1))
    yield layer(x, weight, groups=2, dilation=(1, 0))
    yield layer(x, weight, groups=0)


def draw(generator):
    def below(end):
        return int(generator.integers(end))

    def pair(end):
        return 1 + below(end), 1 + below(end)

    def values(*shape):
        return generator.uniform(-2, 2, shape).astype(np.float32)

    groups = 1 + below(3)
    channels, filters = groups * (1 + below(3)), groups * (1 + below(3))
    stride, padding = pair(3), tuple(below(3) for _ in range(4))
    if below(3) == 0:
        padding = "same"
        stride = stride if below(5) == 0 else (1, 1)
    x = values(1 + below(2), channels + (below(8) == 0), 1 + below(8), 1 + below(8))
    weight = values(filters + (below(8) == 0), channels // groups, *pair(4))
    bias = floats(values(len(weight))) if below(2) else None
    return layer(x, weight, bias, stride, padding, pair(3), groups)


if __name__ == "__main__":
    torch.set_num_threads(1)
    Oracle(
        script=__file__,
        exercise="conv2d",
        authority="torch.nn.functional.conv2d",
        packages=["torch", "numpy"],
        golden="pytorch.jsonl",
        functions={"conv2d": conv2d},
        cases=cases,
        draw=draw,
    ).run()
