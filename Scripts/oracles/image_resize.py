"""The oracle of image-resize: PyTorch's interpolate in double precision."""

import numpy as np
import torch
from oracle import Oracle


def resize(x, size, mode, alignCorners=False):
    planes = torch.tensor(np.asarray(x, np.float64)).reshape(1, -1, *x.shape[-2:])
    options = {} if mode == "nearest" else {"align_corners": alignCorners}
    if planes.numel() == 0:
        return np.zeros(x.shape[:-2] + tuple(size), np.float32)
    result = torch.nn.functional.interpolate(planes, tuple(size), mode=mode, **options)
    return result.reshape(x.shape[:-2] + tuple(size)).numpy().astype(np.float32)


# --- Inputs ----------------------------------------------------------------------------------------------------------


def _call(x, size, mode, align_corners=False):
    return "resize", {
        "x": np.asarray(x, np.float32), "size": list(size), "mode": mode, "alignCorners": align_corners,
    }


def draw(generator):
    """A random call: up to two axes before the last two, sides of up to 13 pixels.

    Beyond that, PyTorch's nearest has rounding errors: from 14 to 46 pixels, 23 · 14 / 46 becomes less than 7.
    """
    leading = generator.integers(1, 3, int(generator.integers(0, 3))).tolist()
    shape = leading + generator.integers(1, 14, 2).tolist()
    size = generator.integers(1, 14, 2).tolist()
    if generator.random() < 0.1:
        size = [shape[-2], shape[-1] * 2]
    mode = str(generator.choice(["nearest", "bilinear", "bicubic"]))
    return _call(generator.uniform(-10, 10, shape), size, mode, bool(generator.random() < 0.5))


def cases(generator):
    """The statement's row, an impulse and single pixels, then random calls."""
    for mode in ("nearest", "bilinear", "bicubic"):
        for align_corners in (False, True):
            yield _call([[0, 1, 2, 3]], (1, 8), mode, align_corners)
            yield _call([[0, 1, 2, 3]], (1, 2), mode, align_corners)
            yield _call([[5, 6], [7, 9]], (1, 1), mode, align_corners)
            yield _call([[7]], (2, 3), mode, align_corners)
        yield _call([[0, 0, 1, 0, 0]], (1, 10), mode)
        yield _call(generator.uniform(0, 1, (2, 4, 5)), (4, 5), mode)
    for _ in range(20):
        yield draw(generator)


Oracle(
    script=__file__,
    exercise="image-resize",
    authority="torch.nn.functional.interpolate",
    packages=["numpy", "torch"],
    golden="pytorch.jsonl",
    functions={"resize": resize},
    cases=cases,
    draw=draw,
).run()
