"""The oracle of softmax: PyTorch's softmax, log_softmax and autograd, in double precision."""

import numpy as np
import torch
from oracle import Oracle


def softmax(x, axis, temperature=np.float32(1)):
    return _tensor(torch.softmax(_double(x) / float(temperature), axis))


def log_softmax(x, axis):
    return _tensor(torch.log_softmax(_double(x), axis))


def softmax_backward(p, gradOutput, axis):
    """The gradient by autograd; the logarithms of p are logits that have these probabilities."""
    logits = torch.log(_double(p)).requires_grad_()
    torch.softmax(logits, axis).backward(_double(gradOutput))
    return _tensor(logits.grad)


def _double(array):
    return torch.tensor(np.asarray(array, np.float64))


def _tensor(result):
    return result.detach().numpy().astype(np.float32)


# --- Inputs ----------------------------------------------------------------------------------------------------------


def _call(kind, x, axis, generator, temperature=1):
    x = np.asarray(x, np.float32)
    if kind == "softmax":
        return kind, {"x": x, "axis": axis, "temperature": np.float32(temperature)}
    if kind == "logSoftmax":
        return kind, {"x": x, "axis": axis}
    gradient = (generator.integers(-16, 17, x.shape) / 4).astype(np.float32)
    return kind, {"p": softmax(x, axis), "gradOutput": gradient, "axis": axis}


def draw(generator):
    """A random call: one to four axes, at times of length 0, with masks and large logits."""
    kind = str(generator.choice(["softmax", "logSoftmax", "softmaxBackward"]))
    shape = generator.integers(0 if generator.random() < 0.1 else 1, 6, int(generator.integers(1, 5)))
    axis = int(generator.integers(-len(shape), len(shape)))
    scale = generator.choice([1, 10, 1000])
    x = generator.uniform(-scale, scale, shape)
    if kind != "softmaxBackward" and generator.random() < 0.3:
        x[generator.random(x.shape) < generator.choice([0.3, 0.9])] = -np.inf
    return _call(kind, x, axis, generator, generator.choice([0.25, 1, 3, 50]))


def cases(generator):
    """The statement's slice, single rules, then random calls."""
    yield _call("softmax", [1, 2, 3], 0, generator)
    yield _call("logSoftmax", [1, 2, 3], 0, generator)
    yield "softmaxBackward", {
        "p": softmax(np.float32([1, 2, 3]), 0), "gradOutput": np.float32([1, 0, -1]), "axis": 0,
    }
    yield _call("softmax", [100, 10, 1], 0, generator, 50)
    for kind in ("softmax", "logSoftmax"):
        yield _call(kind, [1000, 0, -1000], 0, generator)
        yield _call(kind, [1e6, 1e6 + 1, 1e6 - 0.5], 0, generator)
        yield _call(kind, [[-np.inf, -np.inf], [-np.inf, 2]], 1, generator)
        yield _call(kind, [[[7]]], -1, generator)
    yield _call("softmaxBackward", [1000, 0, -1000], 0, generator)
    for _ in range(24):
        yield draw(generator)


Oracle(
    script=__file__,
    exercise="softmax",
    authority="torch.softmax",
    packages=["numpy", "torch"],
    golden="pytorch.jsonl",
    functions={"softmax": softmax, "logSoftmax": log_softmax, "softmaxBackward": softmax_backward},
    cases=cases,
    draw=draw,
).run()
