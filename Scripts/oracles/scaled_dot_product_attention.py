"""The oracle of scaled-dot-product-attention: PyTorch's function of that name, in double precision."""

import numpy as np
import torch
from oracle import Oracle
from torch.nn.functional import scaled_dot_product_attention


def attention(q, k, v, mask=None, causal=False):
    q, k, v = (torch.tensor(np.asarray(one, np.float64)) for one in (q, k, v))
    (batches, queries, _), keys = q.shape, k.shape[1]
    allowed = torch.ones(batches, queries, keys, dtype=torch.bool)
    if mask is not None:
        allowed = torch.tensor(mask, dtype=torch.bool).reshape(batches, queries, keys)
    if causal:
        # As its documentation defines is_causal, which it takes only without a mask.
        allowed = allowed & torch.ones(queries, keys, dtype=torch.bool).tril()
    output = scaled_dot_product_attention(q, k, v, attn_mask=allowed)
    # With the identity as values the output is the weights.
    identity = torch.eye(keys, dtype=q.dtype).expand(batches, -1, -1)
    weights = scaled_dot_product_attention(q, k, identity, attn_mask=allowed)
    # PyTorch gives zeros to queries that may attend to nothing from 2.5 on, and NaN before.
    empty = ~allowed.any(-1, keepdim=True)
    return {"output": _tensor(output.masked_fill(empty, 0)), "weights": _tensor(weights.masked_fill(empty, 0))}


def _tensor(result):
    return result.numpy().astype(np.float32)


# --- Inputs ----------------------------------------------------------------------------------------------------------


def draw(generator):
    """A random call: with and without mask, few and many keys, small and large scores."""
    batches, queries, keys, depth, width = (int(generator.integers(1, top)) for top in (4, 6, 6, 9, 5))
    scale = generator.choice([0.5, 1, 2, 8])
    q, k = (generator.normal(0, scale, (batches, count, depth)) for count in (queries, keys))
    v = generator.normal(0, 3, (batches, keys, width))
    mask = generator.random(batches * queries * keys) < 0.6 if generator.random() < 0.5 else None
    return _call(q, k, v, mask, generator.random() < 0.4)


def _call(q, k, v, mask=None, causal=False):
    # Multiples of 1/16, so that the scores are exact however they are added up.
    q, k, v = (np.float32(np.round(np.asarray(one, np.float64) * 16) / 16) for one in (q, k, v))
    return "attention", {
        "q": q, "k": k, "v": v, "mask": None if mask is None else [bool(one) for one in mask], "causal": bool(causal),
    }


def cases(generator):
    """The statement's matrices, then random calls."""
    q = [[[2, 0, 0, 0], [0, 2, 0, 0]]]
    k = [[[1, 0, 0, 0], [0, 1, 0, 0], [1, 1, 0, 0]]]
    v = [[[10, 0], [0, 10], [10, 10]]]
    yield _call(q, k, v)
    yield _call(q, k, v, causal=True)
    yield _call(q, k, v, [0, 0, 0, 1, 0, 1])
    yield _call([[[100]]], [[[100], [-100], [99]]], [[[1], [2], [3]]])
    for _ in range(24):
        yield draw(generator)


Oracle(
    script=__file__,
    exercise="scaled-dot-product-attention",
    authority="torch.nn.functional.scaled_dot_product_attention",
    packages=["numpy", "torch"],
    golden="pytorch.jsonl",
    functions={"attention": attention},
    cases=cases,
    draw=draw,
).run()
