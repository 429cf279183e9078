"""The oracle of receptive-field: indices traced back from a unit to the input, one tap at a time.

What is traced is compared with the pixels that have a gradient in PyTorch, wherever the unit exists.
"""

import numpy as np
import torch
from oracle import InvalidInput, Oracle
from torch.nn import functional


def positions(index, layers):
    """The positions of the input that a unit sees, those in the padding as well."""
    seen = {index}
    for layer in reversed(layers):
        first = -layer["padding"]
        seen = {i * layer["stride"] + first + tap * layer["dilation"] for i in seen for tap in range(layer["kernel"])}
    return seen


def pixels_with_gradient(index, layers, length):
    """The positions that a unit depends on in a stack of convolutions, or None if there is no such unit."""
    pixels = torch.ones(1, 1, length, dtype=torch.float64, requires_grad=True)
    units = pixels
    for layer in layers:
        span = layer["dilation"] * (layer["kernel"] - 1) + 1
        if units.shape[2] + 2 * layer["padding"] < span:
            return None
        ones = torch.ones(1, 1, layer["kernel"], dtype=torch.float64)
        options = (layer["stride"], layer["padding"], layer["dilation"])
        units = functional.conv1d(units, ones, None, *options)
    if index >= units.shape[2]:
        return None
    units[0, 0, index].backward()
    return set(np.flatnonzero(pixels.grad.numpy()).tolist())


def field(index, layers, inputLength):
    seen = positions(index, layers)
    pixels = pixels_with_gradient(index, layers, inputLength)
    # A unit that was made of zeros only, in the padding of a layer, is not followed back by PyTorch.
    inside = {position for position in seen if 0 <= position < inputLength}
    if pixels is not None and all(layer["padding"] == 0 for layer in layers[1:]):
        assert pixels == inside, (index, layers, inputLength, pixels, inside)
    raw = (min(seen), max(seen) + 1)
    return {"raw": _range(*raw), "clipped": _range(*(min(max(bound, 0), inputLength) for bound in raw))}


def receptiveField(layers):
    first, second = positions(0, layers), positions(1, layers)
    return {
        "size": max(first) - min(first) + 1,
        "jump": min(second) - min(first),
        "start": (min(first) + max(first)) / 2,
    }


def mergeBranches(paths):
    """The union of what the branches see, if it is centred on what each of them sees, for two units."""
    if not paths:
        raise InvalidInput("no branches")
    for index in (0, 1):
        if len({min(seen) + max(seen) for seen in (positions(index, layers) for layers in paths)}) != 1:
            raise InvalidInput("not aligned")
    first, second = (set().union(*(positions(index, layers) for layers in paths)) for index in (0, 1))
    return {"size": max(first) - min(first) + 1, "jump": min(second) - min(first)}


def _range(first, end):
    return {"lower": first, "upper": end}


# --- Inputs ----------------------------------------------------------------------------------------------------------


def layer(kernel, stride=1, padding=0, dilation=1):
    return {"kernel": kernel, "stride": stride, "padding": padding, "dilation": dilation}


def _random_layers(generator, most):
    def between(first, last):
        return int(generator.integers(first, last + 1))

    layers = []
    for _ in range(between(0, most)):
        kernel, dilation = between(1, 5), between(1, 3)
        padding = between(0, 3) if between(0, 1) else dilation * (kernel - 1) // 2
        layers.append(layer(kernel, between(1, 3), padding, dilation))
    return layers


def draw(generator):
    function = ("receptiveField", "field", "mergeBranches")[generator.integers(3)]
    if function == "mergeBranches":
        return function, {"paths": [_random_layers(generator, 2) for _ in range(generator.integers(4))]}
    layers = _random_layers(generator, 5)
    if function == "receptiveField":
        return function, {"layers": layers}
    return function, {
        "index": int(generator.integers(8)), "layers": layers, "inputLength": int(generator.integers(1, 40)),
    }


def cases(generator):
    conv, pool = layer(3, padding=1), layer(2, 2)
    yield "receptiveField", {"layers": []}
    yield "receptiveField", {"layers": [layer(3), layer(5)]}
    yield "receptiveField", {"layers": [layer(7, 2), layer(3, 2), layer(3), layer(3)]}
    yield "receptiveField", {"layers": [layer(3, 2), layer(5, 2), layer(3)]}
    yield "receptiveField", {"layers": [layer(3, dilation=rate) for rate in (1, 2, 4)]}
    yield "receptiveField", {"layers": [conv, conv, pool, conv, conv, pool]}
    yield "field", {"index": 0, "layers": [conv, pool, conv], "inputLength": 10}
    yield "field", {"index": 4, "layers": [conv, pool, conv], "inputLength": 10}
    yield "mergeBranches", {"paths": [[layer(1)], [conv], [layer(5, padding=2)]]}
    yield "mergeBranches", {"paths": [[conv, conv], [layer(1, 2)]]}
    for _ in range(12):
        yield draw(generator)


Oracle(
    script=__file__,
    exercise="receptive-field",
    authority="indices traced back, checked with the gradient of torch.nn.functional.conv1d",
    packages=["numpy", "torch"],
    golden="traced-back.jsonl",
    functions={"receptiveField": receptiveField, "field": field, "mergeBranches": mergeBranches},
    cases=cases,
    draw=draw,
).run()
