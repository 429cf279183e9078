"""The oracle of adam: PyTorch's Adam and Adagrad, in double precision."""

import numpy as np
import torch
from oracle import Oracle, floats


def adam_path(lr, beta1, beta2, eps, weightDecay, weights, gradients):
    return _path(
        weights, gradients, torch.optim.Adam,
        lr=float(lr), betas=(float(beta1), float(beta2)), eps=float(eps), weight_decay=float(weightDecay),
    )


def ada_grad_path(lr, eps, weights, gradients):
    return _path(weights, gradients, torch.optim.Adagrad, lr=float(lr), eps=float(eps))


def _path(weights, gradients, optimiser, **options):
    """The weights after each step."""
    parameter = torch.tensor(np.asarray(weights, np.float64), requires_grad=True)
    optimiser = optimiser([parameter], **options)
    path = []
    for gradient in gradients:
        parameter.grad = torch.tensor(np.asarray(gradient, np.float64))
        optimiser.step()
        path.append(floats(parameter.detach().numpy().astype(np.float32)))
    return path


# --- Inputs ----------------------------------------------------------------------------------------------------------


def _adam(weights, gradients, lr, beta1=0.9, beta2=0.999, eps=1e-8, weightDecay=0):
    options = {"lr": lr, "beta1": beta1, "beta2": beta2, "eps": eps, "weightDecay": weightDecay}
    return "adamPath", {key: np.float32(value) for key, value in options.items()} | _steps(weights, gradients)


def _ada_grad(weights, gradients, lr, eps=1e-10):
    return "adaGradPath", {"lr": np.float32(lr), "eps": np.float32(eps)} | _steps(weights, gradients)


def _steps(weights, gradients):
    return {"weights": floats(weights), "gradients": [floats(gradient) for gradient in gradients]}


def draw(generator, steps=12):
    """A random session: gradients of any size, of which some are zero."""
    count = int(generator.integers(1, 5))
    weights = (generator.integers(-12, 13, count) / 4).tolist()
    gradients = generator.normal(0, generator.choice([0.01, 1, 100]), (int(generator.integers(1, steps + 1)), count))
    gradients = np.where(generator.random(gradients.shape) < 0.3, 0, gradients).astype(np.float32)
    lr = generator.choice([0.001, 0.1, 1])
    if generator.random() < 0.3:
        return _ada_grad(weights, gradients, lr, generator.choice([1e-10, 0.1, 1]))
    decay = generator.choice([0, 0, 0.01, 0.5])
    # Without memory a gradient that the decay cancels but for rounding would decide about a whole step.
    return _adam(
        weights, gradients, lr, generator.choice([0, 0.5, 0.9]), generator.choice([0.5, 0.9, 0.999] if decay else [0, 0.999]),
        generator.choice([1e-8, 0.01, 1]), decay,
    )


def cases(generator):
    """The statement's sessions, one of 40 steps with the usual options, then random ones."""
    yield _adam([1], [[2], [0], [-2]], 0.1, 0.5, 0.75)
    yield _ada_grad([10], [[3], [4], [12]], 1)
    yield _adam([1, -1], generator.normal(0, 1, (40, 2)).round(2), 0.1)
    for _ in range(12):
        yield draw(generator, 6)


Oracle(
    script=__file__,
    exercise="adam",
    authority="torch.optim.Adam",
    packages=["numpy", "torch"],
    golden="PyTorchSessions.swift",
    sessions="adam.swift",
    functions={"adamPath": adam_path, "adaGradPath": ada_grad_path},
    cases=cases,
    draw=draw,
).run()
