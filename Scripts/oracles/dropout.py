"""The oracle of dropout: PyTorch's dropout and autograd, with the statement's draws in the place of its random stream.

PyTorch says what becomes of an element that is kept, of all elements in inference and with p = 0 or 1, which p is
refused, and what the gradient is; which elements are kept follows from SplitMix64, written again in Python.
"""

import numpy as np
import torch
from oracle import InvalidInput, Oracle

RANGE = 2**64


def _uniform(generator):
    """The next number of SplitMix64 in [0, 1)."""
    generator["state"] = (generator["state"] + 0x9E3779B97F4A7C15) % RANGE
    bits = generator["state"]
    bits = ((bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9) % RANGE
    bits = ((bits ^ (bits >> 27)) * 0x94D049BB133111EB) % RANGE
    return ((bits ^ (bits >> 31)) >> 11) / 2**53


def _torch(x, p, training):
    try:
        return torch.nn.functional.dropout(x, float(p), training)
    except ValueError as error:
        raise InvalidInput from error


def _scale(p):
    """What PyTorch multiplies an element by that it keeps."""
    torch.manual_seed(0)
    return max(_torch(torch.ones(4096, dtype=torch.float64), p, True).tolist())


def dropout(x, p, training, generator):
    if not 0 <= p <= 1:
        # NaN passes PyTorch's own check.
        raise InvalidInput
    generator = dict(generator)
    tensor = torch.tensor(np.asarray(x, np.float64))
    if training and 0 < p < 1:
        mask = [_uniform(generator) >= float(p) for _ in range(x.size)]
        output = tensor.flatten() * torch.tensor(mask, dtype=torch.float64) * _scale(p)
        output = output.reshape(tensor.shape)
    else:
        output = _torch(tensor, p, training)
        mask = [not training or p == 0] * x.size
    return {"result": {"output": _float32(output), "mask": mask}, "generator": generator}


def dropout_backward(gradOutput, mask, p):
    """The gradient by autograd, through the product with the mask that PyTorch makes."""
    x = torch.ones(gradOutput.shape, dtype=torch.float64, requires_grad=True)
    factors = torch.tensor(mask, dtype=torch.float64).reshape(x.shape) * (_scale(p) if p < 1 else 0)
    (x * factors).backward(torch.tensor(np.asarray(gradOutput, np.float64)))
    return _float32(x.grad)


def _float32(tensor):
    """As Float, and without the sign of a zero."""
    return tensor.numpy().astype(np.float32) + np.float32(0)


# --- Inputs ----------------------------------------------------------------------------------------------------------


def _forward(x, p, seed, training=True):
    return "dropout", {
        "x": np.asarray(x, np.float32), "p": np.float32(p), "training": training, "generator": {"state": int(seed)},
    }


def draw(generator):
    """A random call: at times in inference, with p at or outside of the ends of its range, or backward."""
    shape = generator.integers(0 if generator.random() < 0.1 else 1, 5, int(generator.integers(1, 4)))
    x = (generator.integers(-40, 41, shape) / 8).astype(np.float32)
    p = generator.choice([0, 0.1, 0.25, 0.5, 0.75, 0.9, 1])
    if generator.random() < 0.4:
        mask = [bool(kept) for kept in generator.random(x.size) >= p]
        return "dropoutBackward", {"gradOutput": x, "mask": mask, "p": np.float32(p)}
    if generator.random() < 0.1:
        p = generator.choice([-0.5, 1.5, np.inf, np.nan])
    return _forward(x, p, generator.integers(0, RANGE, dtype="uint64"), bool(generator.random() < 0.8))


def cases(generator):
    """The statement's calls, the ends of the range of p, then random calls."""
    yield _forward([[1, -2, 3, 4], [5, 6, 7, 8]], 0.5, 42)
    yield _forward(np.ones(8), 0.25, 42)
    for p in (0, 1):
        yield _forward([1, 2, 3], p, 7)
        yield _forward([1, 2, 3], p, 7, training=False)
    for _ in range(24):
        yield draw(generator)


Oracle(
    script=__file__,
    exercise="dropout",
    authority="torch.nn.functional.dropout",
    packages=["numpy", "torch"],
    golden="pytorch.jsonl",
    functions={"dropout": dropout, "dropoutBackward": dropout_backward},
    cases=cases,
    draw=draw,
).run()
