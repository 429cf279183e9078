"""The oracle of im2col: PyTorch's unfold and fold, in double precision."""

import numpy as np
import torch
from oracle import Oracle
from torch.nn import functional


def unfold(x, kernel, stride=(1, 1), padding=(0, 0), dilation=(1, 1)):
    result = functional.unfold(_double(x), tuple(kernel), tuple(dilation), tuple(padding), tuple(stride))
    return result.numpy().astype(np.float32)


def fold(columns, outputSize, kernel, stride=(1, 1), padding=(0, 0), dilation=(1, 1)):
    result = functional.fold(
        _double(columns), tuple(outputSize), tuple(kernel), tuple(dilation), tuple(padding), tuple(stride)
    )
    return result.numpy().astype(np.float32)


def _double(array):
    return torch.tensor(np.asarray(array, np.float64))


# --- Inputs ----------------------------------------------------------------------------------------------------------


def _calls(generator, shape, **options):
    """Both functions for images of a shape."""
    x = generator.integers(-9, 10, shape).astype(np.float32)
    columns = generator.integers(-9, 10, unfold(x, **options).shape).astype(np.float32)
    yield "unfold", {"x": x} | options
    yield "fold", {"columns": columns, "outputSize": tuple(shape[2:])} | options


def _random_calls(generator):
    def pair(first, last):
        return tuple(int(number) for number in generator.integers(first, last + 1, 2))

    kernel, stride, padding, dilation = pair(1, 4), pair(1, 3), pair(0, 3), pair(1, 3)
    spans = [d * (k - 1) + 1 for k, d in zip(kernel, dilation)]
    size = [max(1, span - 2 * p) + more for span, p, more in zip(spans, padding, pair(0, 5))]
    shape = [*pair(1, 3), *size]
    return _calls(generator, shape, kernel=kernel, stride=stride, padding=padding, dilation=dilation)


def draw(generator):
    return list(_random_calls(generator))[generator.integers(2)]


def cases(generator):
    """One option at a time, then random calls."""
    yield from _calls(generator, [1, 1, 4, 4], kernel=(2, 2))
    yield from _calls(generator, [2, 3, 3, 4], kernel=(2, 3))
    yield from _calls(generator, [1, 2, 5, 6], kernel=(3, 2), stride=(2, 3))
    yield from _calls(generator, [1, 2, 3, 2], kernel=(2, 2), padding=(1, 2))
    yield from _calls(generator, [1, 1, 5, 6], kernel=(2, 2), dilation=(3, 2))
    for _ in range(8):
        yield from _random_calls(generator)


Oracle(
    script=__file__,
    exercise="im2col",
    authority="torch.nn.functional.unfold",
    packages=["numpy", "torch"],
    golden="pytorch.jsonl",
    functions={"unfold": unfold, "fold": fold},
    cases=cases,
    draw=draw,
).run()
