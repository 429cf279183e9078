"""The oracle of conv-cost: PyTorch's layers and its FLOP counter, on tensors without memory."""

import torch
from oracle import InvalidInput, Oracle
from torch import nn
from torch.utils.flop_counter import FlopCounterMode


def convCost(inChannels, outChannels, kernel, outputSize, groups=1, bias=True, batch=1):
    layer = nn.Conv2d(inChannels, outChannels, tuple(kernel), groups=groups, bias=bias, device="meta")
    size = [places + taps - 1 for places, taps in zip(outputSize, kernel)]
    return _cost(layer, torch.empty(batch, inChannels, *size, device="meta"))


def denseCost(inputs, outputs, bias=True, batch=1):
    return _cost(nn.Linear(inputs, outputs, bias=bias, device="meta"), torch.empty(batch, inputs, device="meta"))


def denseEquivalent(inChannels, inputSize, outChannels, outputSize):
    inputs, outputs = (
        torch.empty(channels, *size, device="meta").numel()
        for channels, size in ((inChannels, inputSize), (outChannels, outputSize))
    )
    return nn.Linear(inputs, outputs, bias=False, device="meta").weight.numel()


def flops(cost, includeBias):
    """A matrix product with as many multiply–accumulates, and an addition to as many elements."""
    with FlopCounterMode(display=False) as counter:
        torch.empty(1, 1, device="meta") @ torch.empty(1, max(cost["macs"], 1), device="meta")
    return (counter.get_total_flops() if cost["macs"] else 0) + (cost["activations"] if includeBias else 0)


def memory(cost, bytesPerElement):
    kind = {1: torch.int8, 2: torch.float16, 4: torch.float32, 8: torch.float64}[bytesPerElement]
    parameters, activations = (
        torch.empty(cost[name], dtype=kind, device="meta").untyped_storage().nbytes()
        for name in ("parameters", "activations")
    )
    return {"parameters": parameters, "activations": activations}


def stackedRatio(kernel):
    """A stack of 3 × 3 layers that turns an image of the kernel's size into one pixel, as the kernel does."""
    stack, size = [], kernel
    while size >= 3:
        stack.append(nn.Conv2d(5, 5, 3, bias=False, device="meta"))
        size -= 2
    if not stack or size != 1:
        raise InvalidInput("no stack")
    image = torch.empty(1, 5, kernel, kernel, device="meta")
    single = nn.Conv2d(5, 5, kernel, bias=False, device="meta")
    assert nn.Sequential(*stack)(image).shape == single(image).shape
    return sum(layer.weight.numel() for layer in stack) / single.weight.numel()


def _cost(layer, images):
    with FlopCounterMode(display=False) as counter:
        output = layer(images)
    # The counter ignores biases, and counts two operations for each multiply–accumulate.
    assert counter.get_total_flops() % 2 == 0
    return {
        "parameters": sum(parameter.numel() for parameter in layer.parameters()),
        "macs": counter.get_total_flops() // 2,
        "activations": output.numel(),
    }


# --- Inputs ----------------------------------------------------------------------------------------------------------


def _conv(inChannels, outChannels, kernel, outputSize, groups=1, bias=True, batch=1):
    return "convCost", {
        "inChannels": inChannels, "outChannels": outChannels, "kernel": kernel, "outputSize": outputSize,
        "groups": groups, "bias": bias, "batch": batch,
    }


def draw(generator):
    def between(first, last):
        return int(generator.integers(first, last + 1))

    def pair(first, last):
        return between(first, last), between(first, last)

    function = between(0, 5)
    cost = {"parameters": between(0, 999), "macs": between(0, 999), "activations": between(0, 999)}
    if function == 0:
        return "denseCost", {
            "inputs": between(1, 999), "outputs": between(1, 999), "bias": between(0, 1) == 1, "batch": between(1, 99),
        }
    if function == 1:
        return "denseEquivalent", {
            "inChannels": between(1, 99), "inputSize": pair(1, 99), "outChannels": between(1, 99),
            "outputSize": pair(1, 99),
        }
    if function == 2:
        return "flops", {"cost": cost, "includeBias": between(0, 1) == 1}
    if function == 3:
        return "memory", {"cost": cost, "bytesPerElement": 2 ** between(0, 3)}
    if function == 4:
        return "stackedRatio", {"kernel": between(1, 40)}
    groups = between(1, 4)
    channels = (groups * between(1, 99), groups * between(1, 99))
    return _conv(*channels, pair(1, 9), pair(1, 99), groups, between(0, 1) == 1, between(1, 99))


def cases(generator):
    yield _conv(3, 96, (11, 11), (55, 55))
    yield _conv(64, 64, (3, 3), (224, 224), batch=64)
    yield _conv(32, 32, (3, 3), (112, 112), groups=32, bias=False, batch=8)
    yield _conv(64, 256, (1, 1), (56, 56))
    yield _conv(8, 12, (1, 7), (17, 12), groups=4)
    yield "denseCost", {"inputs": 25088, "outputs": 4096, "bias": True, "batch": 1}
    yield "denseEquivalent", {"inChannels": 3, "inputSize": (32, 32), "outChannels": 6, "outputSize": (28, 28)}
    for kernel in (2, 3, 4, 5, 7):
        yield "stackedRatio", {"kernel": kernel}
    for _ in range(20):
        yield draw(generator)


Oracle(
    script=__file__,
    exercise="conv-cost",
    authority="torch.utils.flop_counter",
    packages=["numpy", "torch"],
    golden="pytorch.jsonl",
    functions={
        "convCost": convCost, "denseCost": denseCost, "denseEquivalent": denseEquivalent, "flops": flops,
        "memory": memory, "stackedRatio": stackedRatio,
    },
    cases=cases,
    draw=draw,
).run()
