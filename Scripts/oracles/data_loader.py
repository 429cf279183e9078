"""The oracle of data-loader: PyTorch's samplers, default_collate and pad; the shuffle is written independently."""

import numpy as np
import torch
from oracle import InvalidInput, Oracle
from torch.utils.data import BatchSampler, DistributedSampler, default_collate

MASK = 2**64 - 1


def batch_indices(count, batchSize, shuffle, dropLast, seed, epoch, rank, world):
    if count < 0 or batchSize < 1 or world < 1 or not 0 <= rank < world:
        raise InvalidInput
    order = _shuffled(count, seed + epoch) if shuffle else list(range(count))
    if count == 0:
        return []
    # PyTorch draws its order from a generator of its own, so the sampler gets the one of the statement.
    sampler = DistributedSampler(order, num_replicas=world, rank=rank, shuffle=False, drop_last=False)
    return [[order[place] for place in batch] for batch in BatchSampler(sampler, batchSize, dropLast)]


def collate(items):
    try:
        return default_collate([torch.from_numpy(item) for item in items]).numpy()
    except (RuntimeError, IndexError) as error:
        raise InvalidInput from error


def pad_collate(items, value):
    if not items or any(item.ndim < 2 or item.shape[:-2] != items[0].shape[:-2] for item in items):
        raise InvalidInput
    height, width = (max(item.shape[axis] for item in items) for axis in (-2, -1))
    padded = [
        torch.nn.functional.pad(
            torch.from_numpy(item), (0, width - item.shape[-1], 0, height - item.shape[-2]), value=float(value)
        )
        for item in items
    ]
    sizes = [{"height": item.shape[-2], "width": item.shape[-1]} for item in items]
    return {"batch": torch.stack(padded).numpy(), "sizes": sizes}


def _shuffled(count, seed):
    """Durstenfeld's shuffle with SplitMix64, in Python's unlimited integers."""
    order, state = list(range(count)), seed & MASK
    for last in range(count - 1, 0, -1):
        state = (state + 0x9E3779B97F4A7C15) & MASK
        bits = ((state ^ (state >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        bits = ((bits ^ (bits >> 27)) * 0x94D049BB133111EB) & MASK
        other = (bits ^ (bits >> 31)) % (last + 1)
        order[last], order[other] = order[other], order[last]
    return order


# --- Inputs ----------------------------------------------------------------------------------------------------------


def _batches(generator, **given):
    world = int(generator.choice([1, 1, 2, 3, 5]))
    return "batchIndices", {
        "count": int(generator.integers(0, 20)),
        "batchSize": int(generator.integers(1, 7)),
        "shuffle": bool(generator.random() < 0.6),
        "dropLast": bool(generator.random() < 0.4),
        "seed": int(generator.integers(0, 2**63)),
        "epoch": int(generator.integers(0, 100)),
        "rank": int(generator.integers(0, world)),
        "world": world,
    } | given


def _tensor(generator, shape):
    return generator.integers(-9, 10, shape).astype(np.float32)


def draw(generator):
    """A random call: batches of a few items, tensors of one shape or of several."""
    kind = generator.random()
    if kind < 0.5:
        return _batches(generator)
    count = int(generator.integers(0 if generator.random() < 0.1 else 1, 5))
    if kind < 0.7:
        shape = generator.integers(0 if generator.random() < 0.1 else 1, 4, int(generator.integers(1, 4)))
        shapes = [list(shape) for _ in range(count)]
        if count > 1 and generator.random() < 0.2:
            shapes[1] = shapes[1][::-1] + [1] * int(generator.integers(0, 2))
        return "collate", {"items": [_tensor(generator, shape) for shape in shapes]}
    outer = list(generator.integers(1, 3, int(generator.integers(0, 3))))
    shapes = [outer + list(generator.integers(0 if generator.random() < 0.1 else 1, 5, 2)) for _ in range(count)]
    if count > 1 and outer and generator.random() < 0.1:
        shapes[1][0] += 1
    value = np.float32(generator.choice([0, -1, 114]))
    return "padCollate", {"items": [_tensor(generator, shape) for shape in shapes], "value": value}


def cases(generator):
    """The borders of count, batch and world, then random calls."""
    for count, world in [(0, 1), (0, 3), (1, 3), (2, 5), (7, 3), (6, 3)]:
        for rank in range(world):
            yield _batches(generator, count=count, world=world, rank=rank)
    for count, size, drops in [(6, 3, False), (6, 3, True), (7, 3, False), (7, 3, True), (2, 3, True), (2, 3, False)]:
        yield _batches(generator, count=count, batchSize=size, dropLast=drops, world=1, rank=0)
    yield _batches(generator, seed=2**64 - 1, epoch=2, shuffle=True, count=9)
    for _ in range(40):
        yield draw(generator)


Oracle(
    script=__file__,
    exercise="data-loader",
    authority="torch.utils.data.DataLoader",
    packages=["numpy", "torch"],
    golden="pytorch.jsonl",
    functions={"batchIndices": batch_indices, "collate": collate, "padCollate": pad_collate},
    cases=cases,
    draw=draw,
).run()
