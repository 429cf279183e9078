"""The oracle of batch-norm-forward: PyTorch's batch_norm in double precision."""

import numpy as np
import torch
from oracle import InvalidInput, Oracle, floats


def batch_norm(x, state, training):
    numbers = {name: torch.tensor([float(value) for value in state[name]], dtype=torch.float64)
               for name in ("gamma", "beta", "runningMean", "runningVar")}
    try:
        result = torch.nn.functional.batch_norm(
            torch.tensor(np.asarray(x, np.float64)), numbers["runningMean"], numbers["runningVar"],
            numbers["gamma"], numbers["beta"], training, float(state["momentum"]), float(state["eps"]),
        )
    except ValueError as error:
        raise InvalidInput(str(error)) from error
    statistics = {name: floats(numbers[name].tolist()) for name in ("runningMean", "runningVar")}
    return {"result": result.numpy().astype(np.float32), "state": state | statistics}


# --- Inputs ----------------------------------------------------------------------------------------------------------


def _state(generator, channels, momentum=0.1, eps=1e-5):
    return {
        "gamma": floats(generator.uniform(-2, 3, channels)), "beta": floats(generator.uniform(-2, 2, channels)),
        "runningMean": floats(generator.uniform(-3, 3, channels)),
        "runningVar": floats(generator.uniform(0, 4, channels)),
        "momentum": np.float32(momentum), "eps": np.float32(eps),
    }


def _call(x, state, training):
    return "batchNorm", {"x": np.asarray(x, np.float32), "state": state, "training": training}


def draw(generator):
    """A random call; single values for a channel are among the batches, constant channels as well."""
    training = bool(generator.random() < 0.7)
    images = int(generator.integers(1 if training else 0, 6))
    channels = int(generator.integers(1, 4))
    plane = generator.integers(1, 4, 2).tolist() if generator.random() < 0.6 else []
    x = generator.normal(generator.uniform(-5, 5), generator.choice([0.1, 1, 10]), [images, channels] + plane)
    if generator.random() < 0.2:
        x[:, 0] = 2.5
    momentum = generator.choice([0, 0.1, 0.3, 1])
    return _call(x, _state(generator, channels, momentum, generator.choice([1e-5, 1e-3, 0.5])), training)


def cases(generator):
    """Single values, a large mean, momentum and epsilon, then random calls."""
    state = _state(generator, 1)
    for training in (True, False):
        yield _call([[2]], state, training)
        yield _call([[2], [2]], state, training)
        yield _call(10_000 + generator.integers(0, 8, (16, 1)) / 4, state, training)
    yield _call(generator.normal(3, 2, (4, 3, 2, 2)), _state(generator, 3, 0.9, 1), True)
    for _ in range(24):
        yield draw(generator)


Oracle(
    script=__file__,
    exercise="batch-norm-forward",
    authority="torch.nn.functional.batch_norm",
    packages=["numpy", "torch"],
    golden="pytorch.jsonl",
    functions={"batchNorm": batch_norm},
    cases=cases,
    draw=draw,
).run()
