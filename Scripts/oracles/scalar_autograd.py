"""The oracle of scalar-autograd: PyTorch's autograd on scalars, in double precision."""

import torch
from oracle import Oracle

OPERATIONS = {
    "a+b": lambda a, b, c: a + b,
    "a-b": lambda a, b, c: a - b,
    "a*b": lambda a, b, c: a * b,
    "a/b": lambda a, b, c: a / b,
    "a+c": lambda a, b, c: a + c,
    "c+a": lambda a, b, c: c + a,
    "a-c": lambda a, b, c: a - c,
    "c-a": lambda a, b, c: c - a,
    "a*c": lambda a, b, c: a * c,
    "c*a": lambda a, b, c: c * a,
    "a/c": lambda a, b, c: a / c,
    "c/a": lambda a, b, c: c / a,
    "-a": lambda a, b, c: -a,
    "pow": lambda a, b, c: a**c,
    "exp": lambda a, b, c: torch.exp(a),
    "log": lambda a, b, c: torch.log(a),
    "tanh": lambda a, b, c: torch.tanh(a),
    "relu": lambda a, b, c: torch.relu(a),
}


def gradients(leaves, steps, results):
    """The numbers and the gradients of all nodes; those that are no leaves keep theirs, too."""
    nodes = [torch.tensor(leaf, dtype=torch.float64, requires_grad=True) for leaf in leaves]
    for step in steps:
        node = OPERATIONS[step["kind"]](nodes[step["left"]], nodes[step["right"]], step["constant"])
        node.retain_grad()
        nodes.append(node)
    for result in results:
        nodes[result].backward(retain_graph=True)
    return [[node.item() for node in nodes], [0.0 if node.grad is None else node.grad.item() for node in nodes]]


# --- Inputs ----------------------------------------------------------------------------------------------------------


def _session(leaves, steps, results):
    keys = ("kind", "left", "right", "constant")
    return "gradients", {
        "leaves": [float(leaf) for leaf in leaves],
        "steps": [dict(zip(keys, (*step[:3], float(step[3])))) for step in steps],
        "results": results,
    }


def _is_defined(kind, a, b):
    if kind == "a/b":
        return abs(b) >= 0.25
    if kind == "c/a":
        return abs(a) >= 0.25
    if kind in ("log", "pow"):
        return a >= 0.25
    return kind != "exp" or a <= 3


def draw(generator, most=24):
    """A random expression whose numbers stay where its operations are defined, and where to go back from."""
    leaves = (generator.integers(-12, 13, int(generator.integers(1, 5))) / 4).tolist()
    nodes = [torch.tensor(leaf, dtype=torch.float64) for leaf in leaves]
    steps = []
    for _ in range(int(generator.integers(0, most + 1))):
        left, right = (int(index) for index in generator.integers(0, len(nodes), 2))
        kind, constant = str(generator.choice(list(OPERATIONS))), float(generator.choice([2, 3, -1, 0.5]))
        a, b = nodes[left].item(), nodes[right].item()
        if max(abs(a), abs(b)) > 20:
            kind = "tanh"
        elif not _is_defined(kind, a, b):
            kind = "a-b"
        steps.append((kind, left, right, constant))
        nodes.append(OPERATIONS[kind](nodes[left], nodes[right], constant))
    results = [len(nodes) - 1] + generator.integers(0, len(nodes), int(generator.integers(0, 3))).tolist()
    return _session(leaves, steps, results)


def cases(generator):
    """The statement's expression, twice backwards, a relu at 0, powers of 0, then random ones."""
    yield _session([2, -3], [("a*b", 0, 1, 0), ("a+b", 2, 0, 0), ("a*b", 3, 3, 0)], [4, 4])
    yield _session([0], [("relu", 0, 0, 0)], [1])
    yield _session([0], [("pow", 0, 0, 0), ("pow", 0, 0, 1), ("pow", 0, 0, 2)], [1, 2, 3])
    for _ in range(10):
        yield draw(generator, 12)


Oracle(
    script=__file__,
    exercise="scalar-autograd",
    authority="torch.autograd",
    packages=["torch"],
    golden="PyTorchSessions.swift",
    sessions="scalar_autograd.swift",
    functions={"gradients": gradients},
    cases=cases,
    draw=draw,
).run()
