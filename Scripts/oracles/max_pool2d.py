"""The oracle of max-pool2d: PyTorch's max_pool2d with indices, and its max_unpool2d."""

import numpy as np
import torch
from oracle import InvalidInput, Oracle


def max_pool2d(x, kernel, stride, padding=0, dilation=1, ceilMode=False):
    try:
        output, indices = torch.nn.functional.max_pool2d(
            torch.tensor(x), kernel, stride, padding, dilation, ceil_mode=ceilMode, return_indices=True
        )
    except RuntimeError as error:
        if "pad should be" in str(error) or "Output size is too small" in str(error):
            raise InvalidInput(str(error)) from error
        raise
    return {"output": output.numpy(), "indices": indices.flatten().tolist()}


def max_unpool2d(y, indices, outputSize):
    # torch.nn.functional.max_unpool2d wants a kernel, only to check the size against it.
    planes = torch.tensor(indices, dtype=torch.int64).reshape(y.shape)
    return torch.ops.aten.max_unpool2d(torch.tensor(y), planes, list(outputSize)).numpy()


# --- Inputs ----------------------------------------------------------------------------------------------------------


def _pool(x, kernel, stride, padding=0, dilation=1, ceil_mode=False):
    x = np.asarray(x, np.float32)
    x = x.reshape((1,) * (4 - x.ndim) + x.shape)
    return "maxPool2d", {
        "x": x, "kernel": kernel, "stride": stride, "padding": padding, "dilation": dilation, "ceilMode": ceil_mode,
    }


def _images(generator, shape):
    """Images with ties or without, at times with infinities, and with at most one NaN."""
    x = generator.integers(-3, 4, shape).astype(np.float32)
    if generator.random() < 0.5:
        x = generator.uniform(-9, 9, shape).astype(np.float32)
    if generator.random() < 0.3:
        x[generator.random(shape) < 0.5] = generator.choice([-np.inf, np.inf])
    if x.size and generator.random() < 0.2:
        x.flat[generator.integers(x.size)] = np.nan
    return x


def draw(generator):
    """A random call: layers that do not fit are among them, windows without a pixel are not."""
    dilation = int(generator.choice([1, 1, 1, 2, 3]))
    shape = (
        int(generator.integers(1 if generator.random() < 0.9 else 0, 3)), int(generator.integers(1, 4)),
        int(generator.integers(dilation, 10)), int(generator.integers(dilation, 10)),
    )
    kernel = int(generator.integers(1, 6))
    padding = int(generator.integers(0, kernel // 2 + (2 if generator.random() < 0.1 else 1)))
    layer = (kernel, int(generator.integers(1, 6)), padding, dilation, bool(generator.random() < 0.5))
    call = _pool(_images(generator, shape), *layer)
    if generator.random() < 0.7:
        return call
    try:
        pooled = max_pool2d(**call[1])
    except InvalidInput:
        return call
    # Overlapping windows have the same value for the same index; a larger plane is indexed otherwise.
    return "maxUnpool2d", {
        "y": pooled["output"], "indices": pooled["indices"],
        "outputSize": [shape[2] + int(generator.integers(0, 3)), shape[3]],
    }


def cases(generator):
    """Single rules, then random calls."""
    yield _pool([[1, 3, 2, 9, 0], [7, 4, 5, 6, 1], [0, 2, 8, 8, 3], [1, 2, 8, 4, 5]], 3, 2, 1)
    yield _pool(np.zeros((3, 3)), 2, 2, 1, 1, True)
    yield _pool(np.zeros((2, 2)), 3, 2, 0, 1, True)
    yield _pool(np.zeros((2, 2)), 3, 2)
    yield _pool(np.full((5, 5), -np.inf), 3, 2, 1)
    yield _pool([[1, np.nan, 2], [3, 4, 5]], 2, 1)
    yield _pool(generator.permutation(49).reshape(7, 7), 3, 2, 1, 2, True)
    yield _pool(generator.permutation(9).reshape(3, 3), 3, 1, 2)
    yield "maxUnpool2d", {
        "y": np.float32([[[[1, 2], [3, 4]]]]), "indices": [6, 8, 20, 24], "outputSize": [5, 5],
    }
    for _ in range(24):
        yield draw(generator)


Oracle(
    script=__file__,
    exercise="max-pool2d",
    authority="torch.nn.functional.max_pool2d",
    packages=["numpy", "torch"],
    golden="pytorch.jsonl",
    functions={"maxPool2d": max_pool2d, "maxUnpool2d": max_unpool2d},
    cases=cases,
    draw=draw,
).run()
