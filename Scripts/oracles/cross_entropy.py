"""The oracle of cross-entropy: PyTorch's cross_entropy and its autograd, in double precision."""

import numpy as np
import torch
from oracle import Oracle, floats
from torch.nn import functional


def cross_entropy(logits, targets, weight=None, ignoreIndex=-100, reduction="mean"):
    loss = _loss(_double(logits), targets, weight, ignoreIndex, reduction)
    return floats(np.atleast_1d(loss.numpy()).ravel())


def cross_entropy_gradient(logits, targets, weight=None, ignoreIndex=-100):
    """The gradient of the mean; where nothing counts, PyTorch's NaN would be 0 / 0, and the exercise has 0."""
    leaf = _double(logits).requires_grad_()
    _loss(leaf, targets, weight, ignoreIndex, "mean").backward()
    weights = [0 if target == ignoreIndex else 1 if weight is None else float(weight[target]) for target in targets]
    gradient = leaf.grad.numpy() if sum(weights) > 0 else np.zeros(logits.shape)
    return gradient.astype(np.float32)


def _loss(logits, targets, weight, ignore_index, reduction):
    return functional.cross_entropy(
        logits,
        torch.tensor(targets, dtype=torch.long).reshape(logits.shape[:1] + logits.shape[2:]),
        weight=None if weight is None else _double(weight),
        ignore_index=ignore_index,
        reduction=reduction,
    )


def _double(values):
    return torch.tensor(np.asarray(values, np.float64))


# --- Inputs ----------------------------------------------------------------------------------------------------------


def _call(kind, logits, targets, reduction, **options):
    arguments = {"logits": np.asarray(logits, np.float32), "targets": targets} | options
    return kind, arguments | ({"reduction": reduction} if kind == "crossEntropy" else {})


def draw(generator):
    """A random call: rows or images, with or without weights, some samples ignored."""
    classes = int(generator.integers(1, 7))
    shape = [int(generator.integers(1, 5)), classes]
    if generator.random() < 0.4:
        shape += generator.integers(1, 5, 2).tolist()
    scale = generator.choice([1, 10, 1000])
    count = int(np.prod(shape)) // classes
    targets = generator.integers(0, classes, count)
    ignored = int(generator.choice([-100, -1, 0, 255]))
    targets = np.where(generator.random(count) < generator.choice([0, 0.3, 1], p=[0.5, 0.45, 0.05]), ignored, targets)
    weight = floats(generator.integers(0, 9, classes) / 4) if generator.random() < 0.5 else None
    return _call(
        str(generator.choice(["crossEntropy", "crossEntropyGradient"])),
        generator.uniform(-scale, scale, shape),
        targets.tolist(),
        str(generator.choice(["none", "sum", "mean"])),
        weight=weight,
        ignoreIndex=ignored,
    )


def cases(generator):
    """The statement's rows, then random calls."""
    logits, targets = [[2, 0, -1], [0.5, 0.5, 0.5], [-3, 4, 1]], [0, 2, -100]
    for weight in (None, floats([1, 2, 3])):
        for reduction in ("none", "sum", "mean"):
            yield _call("crossEntropy", logits, targets, reduction, weight=weight, ignoreIndex=-100)
        yield _call("crossEntropyGradient", logits, targets, None, weight=weight, ignoreIndex=-100)
    for _ in range(30):
        yield draw(generator)


Oracle(
    script=__file__,
    exercise="cross-entropy",
    authority="torch.nn.functional.cross_entropy",
    packages=["numpy", "torch"],
    golden="pytorch.jsonl",
    functions={"crossEntropy": cross_entropy, "crossEntropyGradient": cross_entropy_gradient},
    cases=cases,
    draw=draw,
).run()
