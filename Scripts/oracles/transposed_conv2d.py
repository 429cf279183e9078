"""The oracle of transposed-conv2d: PyTorch's conv_transpose2d and bilinear interpolation, in double precision."""

import numpy as np
import torch
from oracle import InvalidInput, Oracle, floats
from torch.nn import functional


def convTranspose2d(x, weight, bias=None, stride=1, padding=0, outputPadding=0, dilation=1, groups=1):
    tensors = [None if values is None else torch.tensor(np.asarray(values, np.float64)) for values in (x, weight, bias)]
    try:
        result = functional.conv_transpose2d(*tensors, stride, padding, outputPadding, groups, dilation)
    except RuntimeError as error:
        raise InvalidInput(str(error)) from error
    return result.numpy().astype(np.float32)


def bilinearKernel(factor):
    """What interpolation makes of a single pixel of 1 among zeros."""
    image = torch.zeros(1, 1, 5, 5, dtype=torch.float64)
    image[0, 0, 2, 2] = 1
    larger = functional.interpolate(image, scale_factor=factor, mode="bilinear", align_corners=False)[0, 0].numpy()
    support = np.flatnonzero(np.abs(larger).sum(0) > 1e-9)
    return larger[np.ix_(support, support)][None, None].astype(np.float32)


# --- Inputs ----------------------------------------------------------------------------------------------------------


def _layer(generator, images, kernel, outputs=1, groups=1, has_bias=False, **options):
    """A call with small numbers in eighths; `outputs` is their number in each group."""

    def some(*shape):
        return (generator.integers(-16, 17, shape) / 8).astype(np.float32)

    arguments = {"x": some(*images), "weight": some(images[1], outputs, *kernel)}
    arguments["bias"] = floats(some(outputs * groups)) if has_bias else None
    arguments |= {"stride": 1, "padding": 0, "outputPadding": 0, "dilation": 1, "groups": groups}
    return "convTranspose2d", arguments | options


def draw(generator):
    def between(first, last):
        return int(generator.integers(first, last + 1))

    if between(0, 19) == 0:
        return "bilinearKernel", {"factor": between(1, 9)}
    groups = between(1, 3)
    images = [between(1, 2), groups * between(1, 2) + (between(0, 9) == 0), between(1, 5), between(1, 5)]
    return _layer(
        generator, images, (between(1, 4), between(1, 4)), between(1, 2), groups, between(0, 1) == 1,
        stride=between(1, 4), padding=between(0, 2), outputPadding=between(0, 2), dilation=between(1, 3),
    )


def cases(generator):
    """One option at a time, then random calls."""
    yield _layer(generator, [1, 1, 2, 3], (3, 2))
    yield _layer(generator, [2, 2, 2, 2], (2, 2), outputs=3, has_bias=True)
    yield _layer(generator, [1, 1, 3, 3], (3, 3), stride=2, padding=1)
    yield _layer(generator, [1, 1, 3, 3], (3, 3), stride=2, padding=1, outputPadding=1)
    yield _layer(generator, [1, 1, 2, 2], (1, 1), has_bias=True, stride=3)
    yield _layer(generator, [1, 1, 2, 3], (3, 2), dilation=2)
    yield _layer(generator, [1, 1, 2, 2], (2, 2), dilation=3, outputPadding=2)
    yield _layer(generator, [1, 4, 2, 2], (2, 2), outputs=2, groups=2, has_bias=True)
    yield _layer(generator, [0, 2, 2, 3], (3, 3), stride=2)
    yield _layer(generator, [1, 1, 2, 2], (2, 2), stride=2, outputPadding=2)
    yield _layer(generator, [1, 1, 1, 2], (2, 3), padding=1)
    yield _layer(generator, [1, 1, 1, 1], (3, 3), padding=1)
    for _ in range(6):
        yield draw(generator)
    for factor in (1, 2, 3, 4, 5):
        yield "bilinearKernel", {"factor": factor}


Oracle(
    script=__file__,
    exercise="transposed-conv2d",
    authority="torch.nn.functional.conv_transpose2d",
    packages=["numpy", "torch"],
    golden="pytorch.jsonl",
    functions={"convTranspose2d": convTranspose2d, "bilinearKernel": bilinearKernel},
    cases=cases,
    draw=draw,
).run()
