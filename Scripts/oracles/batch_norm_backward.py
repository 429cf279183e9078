"""The oracle of batch-norm-backward: PyTorch's batch_norm and autograd, in double precision."""

import numpy as np
import torch
from oracle import Oracle, floats


def batch_norm_backward(x, gamma, gradOutput, eps=np.float32(1e-5)):
    x = torch.tensor(np.asarray(x, np.float64), requires_grad=True)
    gamma = torch.tensor([float(value) for value in gamma], dtype=torch.float64, requires_grad=True)
    beta = torch.zeros_like(gamma, requires_grad=True)
    result = torch.nn.functional.batch_norm(x, None, None, gamma, beta, training=True, eps=float(eps))
    result.backward(torch.tensor(np.asarray(gradOutput, np.float64)))
    return {
        "gradInput": x.grad.numpy().astype(np.float32),
        "gradGamma": floats(gamma.grad.tolist()), "gradBeta": floats(beta.grad.tolist()),
    }


# --- Inputs ----------------------------------------------------------------------------------------------------------


def _call(x, gamma, gradient, eps=1e-5):
    return "batchNormBackward", {
        "x": np.asarray(x, np.float32), "gamma": floats(gamma), "eps": np.float32(eps),
        "gradOutput": np.asarray(gradient, np.float32),
    }


def draw(generator):
    """A random call: constant channels and constant gradients are among them."""
    images, channels = int(generator.integers(1, 6)), int(generator.integers(1, 4))
    plane = generator.integers(1, 4, 2).tolist() if generator.random() < 0.6 else []
    if images * int(np.prod(plane, dtype=int)) < 2:
        images = 2
    shape = [images, channels] + plane
    x = generator.normal(generator.uniform(-5, 5), generator.choice([0.3, 1, 10]), shape)
    gradient = generator.normal(0, generator.choice([0.1, 1, 5]), shape)
    if generator.random() < 0.2:
        x[:, 0] = 2.5
    if generator.random() < 0.1:
        gradient[:, -1] = -1.25
    gamma = generator.uniform(-2, 3, channels) * (generator.random(channels) < 0.9)
    return _call(x, gamma, gradient, generator.choice([1e-5, 1e-3, 0.5, 4]))


def cases(generator):
    """Two values, a gradient along the normalised values, a large mean, then random calls."""
    column = np.array([[1], [2], [4], [9]])
    yield _call([[4], [6]], [2], [[8], [0]], 3)
    yield _call(column, [2], column - 4)
    yield _call(column, [0], [[1], [0], [0], [2]])
    yield _call(10_000 + generator.integers(0, 8, (8, 1)) / 4, [1], generator.normal(0, 1, (8, 1)))
    yield _call(generator.normal(3, 2, (4, 3, 2, 2)), [1, -1, 2], generator.normal(0, 1, (4, 3, 2, 2)))
    for _ in range(24):
        yield draw(generator)


Oracle(
    script=__file__,
    exercise="batch-norm-backward",
    authority="torch.nn.functional.batch_norm, autograd",
    packages=["numpy", "torch"],
    golden="pytorch.jsonl",
    functions={"batchNormBackward": batch_norm_backward},
    cases=cases,
    draw=draw,
).run()
