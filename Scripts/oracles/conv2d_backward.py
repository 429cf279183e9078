"""The oracle of conv2d-backward: PyTorch's autograd through conv2d, in double precision."""

import numpy as np
import torch
from oracle import Oracle, floats
from torch.nn import functional


def conv2dBackward(x, weight, gradOutput, options):
    x, weight = _double(x).requires_grad_(), _double(weight).requires_grad_()
    bias = torch.zeros(len(weight), dtype=torch.float64, requires_grad=True)
    padded, padding = x, "same"
    if options["padding"] != "same":
        sides = options["padding"]["explicit"]
        padded = functional.pad(x, [sides[side] for side in ("left", "right", "top", "bottom")])
        padding = 0
    output = functional.conv2d(
        padded, weight, bias, stride=tuple(options["stride"]), padding=padding,
        dilation=tuple(options["dilation"]), groups=options["groups"],
    )
    output.backward(_double(gradOutput))
    gradients = [variable.grad.numpy().astype(np.float32) for variable in (x, weight, bias)]
    return {"gradInput": gradients[0], "gradWeight": gradients[1], "gradBias": floats(gradients[2])}


def _double(values):
    return torch.tensor(np.asarray(values, np.float64))


# --- Inputs ----------------------------------------------------------------------------------------------------------


def _layer(generator, images, kernel, filters, stride=(1, 1), padding=(0, 0, 0, 0), dilation=(1, 1), groups=1):
    """A call with small numbers in eighths; the padding is "same" or top, bottom, left, right."""

    def some(*shape):
        return (generator.integers(-16, 17, shape) / 8).astype(np.float32)

    spans = [d * (k - 1) + 1 for k, d in zip(kernel, dilation)]
    if padding == "same":
        zeros = [span - 1 for span in spans]
    else:
        zeros = [padding[0] + padding[1], padding[2] + padding[3]]
        padding = {"explicit": dict(zip(("top", "bottom", "left", "right"), padding))}
    places = [(side + z - span) // s + 1 for side, z, span, s in zip(images[2:], zeros, spans, stride)]
    return "conv2dBackward", {
        "x": some(*images),
        "weight": some(filters, images[1] // groups, *kernel),
        "gradOutput": some(images[0], filters, *places),
        "options": {"stride": stride, "padding": padding, "dilation": dilation, "groups": groups},
    }


def draw(generator):
    def between(first, last):
        return int(generator.integers(first, last + 1))

    def pair(first, last):
        return between(first, last), between(first, last)

    groups, kernel, stride, dilation = between(1, 3), pair(1, 4), pair(1, 3), pair(1, 3)
    padding = (*pair(0, 2), *pair(0, 2))
    zeros = (padding[0] + padding[1], padding[2] + padding[3])
    if between(0, 2) == 0:
        padding, stride, zeros = "same", (1, 1), tuple(d * (k - 1) for k, d in zip(kernel, dilation))
    size = [max(1, d * (k - 1) + 1 - z) + between(0, 4) for k, d, z in zip(kernel, dilation, zeros)]
    images = [between(1, 2), groups * between(1, 2), *size]
    return _layer(generator, images, kernel, groups * between(1, 2), stride, padding, dilation, groups)


def cases(generator):
    """One option at a time, then random calls."""
    yield _layer(generator, [1, 1, 3, 4], (2, 2), 1)
    yield _layer(generator, [2, 2, 3, 3], (2, 3), 3)
    yield _layer(generator, [0, 2, 3, 3], (2, 2), 3)
    yield _layer(generator, [1, 1, 6, 5], (3, 2), 1, stride=(2, 2))
    yield _layer(generator, [1, 2, 2, 3], (3, 3), 1, padding=(1, 0, 2, 1))
    yield _layer(generator, [1, 1, 3, 4], (2, 4), 2, padding="same")
    yield _layer(generator, [1, 1, 5, 6], (2, 3), 1, dilation=(3, 2))
    yield _layer(generator, [1, 4, 3, 3], (2, 2), 6, groups=2)
    yield _layer(generator, [1, 3, 3, 3], (3, 3), 6, padding="same", groups=3)
    for _ in range(6):
        yield draw(generator)


Oracle(
    script=__file__,
    exercise="conv2d-backward",
    authority="torch.nn.functional.conv2d",
    packages=["numpy", "torch"],
    golden="pytorch.jsonl",
    functions={"conv2dBackward": conv2dBackward},
    cases=cases,
    draw=draw,
).run()
