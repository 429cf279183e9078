"""The oracle of depthwise-separable-conv: two convolutions of PyTorch, in double precision."""

import numpy as np
import torch
from oracle import Oracle, floats
from torch.nn import functional


def depthwiseSeparableConv(x, depthwise, pointwise, bias=None, stride=1, padding=0):
    x, depthwise, pointwise = _double(x), _double(depthwise), _double(pointwise)
    filtered = functional.conv2d(x, depthwise, stride=stride, padding=padding, groups=x.shape[1])
    mixed = functional.conv2d(filtered, pointwise[:, :, None, None], None if bias is None else _double(bias))
    return mixed.numpy().astype(np.float32)


def _double(values):
    return torch.tensor(np.asarray(values, np.float64))


# --- Inputs ----------------------------------------------------------------------------------------------------------


def _layer(generator, images, kernel, outputs, multiplier=1, has_bias=True, **options):
    """A call with small whole numbers in eighths."""

    def some(*shape):
        return (generator.integers(-16, 17, shape) / 8).astype(np.float32)

    filters = images[1] * multiplier
    arguments = {"x": some(*images), "depthwise": some(filters, 1, *kernel), "pointwise": some(outputs, filters)}
    arguments["bias"] = floats(some(outputs)) if has_bias else None
    return "depthwiseSeparableConv", arguments | {"stride": 1, "padding": 0} | options


def draw(generator):
    def between(first, last):
        return int(generator.integers(first, last + 1))

    kernel, padding = (between(1, 6), between(1, 6)), between(0, 3)
    size = [max(1, taps - 2 * padding) + between(0, 5) for taps in kernel]
    return _layer(
        generator, [between(1, 3), between(1, 4), *size], kernel, outputs=between(1, 5), multiplier=between(1, 3),
        has_bias=between(0, 1) == 1, stride=between(1, 3), padding=padding,
    )


def cases(generator):
    """One option at a time, then random calls."""
    yield _layer(generator, [1, 2, 4, 5], (3, 2), outputs=2)
    yield _layer(generator, [1, 3, 6, 6], (4, 4), outputs=5, has_bias=False)
    yield _layer(generator, [2, 1, 3, 3], (1, 1), outputs=3)
    yield _layer(generator, [1, 2, 3, 4], (3, 3), outputs=2, multiplier=2, padding=1)
    yield _layer(generator, [1, 2, 6, 5], (3, 3), outputs=1, padding=1, stride=2)
    yield _layer(generator, [1, 1, 1, 2], (3, 1), outputs=2, padding=2, stride=3)
    for _ in range(6):
        yield draw(generator)


Oracle(
    script=__file__,
    exercise="depthwise-separable-conv",
    authority="torch.nn.functional.conv2d",
    packages=["numpy", "torch"],
    golden="pytorch.jsonl",
    functions={"depthwiseSeparableConv": depthwiseSeparableConv},
    cases=cases,
    draw=draw,
).run()
