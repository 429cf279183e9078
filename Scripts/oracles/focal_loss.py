"""The oracle of focal-loss: torchvision's sigmoid_focal_loss and PyTorch's log_softmax, in double precision."""

import numpy as np
import torch
from oracle import Oracle, floats
from torchvision.ops import sigmoid_focal_loss as torchvision_loss


def sigmoid_focal_loss(logits, targets, alpha=np.float32(0.25), gamma=np.float32(2), reduction="none"):
    loss = torchvision_loss(_double(logits), _double(targets), float(alpha), float(gamma), "none")
    return _tensor(_reduced(loss, reduction))


def sigmoid_focal_gradient(logits, targets, alpha=np.float32(0.25), gamma=np.float32(2)):
    z = _double(logits).requires_grad_()
    torchvision_loss(z, _double(targets), float(alpha), float(gamma), "sum").backward()
    return _tensor(z.grad)


def retina_net_loss(logits, labels, alpha=np.float32(0.25), gamma=np.float32(2)):
    """As in torchvision's RetinaNetClassificationHead, for one image."""
    z = _double(logits)
    targets = torch.zeros_like(z)
    foreground = [index for index, label in enumerate(labels) if label >= 0]
    targets[foreground, [labels[index] for index in foreground]] = 1
    loss = torchvision_loss(z, targets, float(alpha), float(gamma), "sum")
    return np.float32(loss.item() / max(1, len(foreground)))


def softmax_focal_loss(logits, labels, alpha=None, gamma=np.float32(2), reduction="none"):
    """Lin et al. 2017, section 3.2, with the probability of the softmax for p_t."""
    labels = torch.tensor(labels, dtype=torch.long)
    logarithm = torch.log_softmax(_double(logits), 1).gather(1, labels[:, None])[:, 0]
    weight = 1 if alpha is None else torch.tensor(np.array(alpha, np.float64))[labels]
    loss = -weight * (1 - logarithm.exp()) ** float(gamma) * logarithm
    return floats(np.atleast_1d(_reduced(loss, reduction).numpy()))


def _reduced(loss, reduction):
    return {"none": lambda: loss, "sum": loss.sum, "mean": loss.mean}[reduction]()


def _double(array):
    return torch.tensor(np.asarray(array, np.float64))


def _tensor(result):
    return result.detach().numpy().astype(np.float32)


# --- Inputs ----------------------------------------------------------------------------------------------------------


def draw(generator):
    """A random call of one of the four functions."""
    kind = str(generator.choice(["sigmoidFocalLoss", "sigmoidFocalGradient", "retinaNetLoss", "softmaxFocalLoss"]))
    gamma = np.float32(generator.choice([0, 0.5, 1, 2, 3.5, 5]))
    alpha = np.float32(generator.choice([-1, 0, 0.25, 0.5, 1]))
    reduction = str(generator.choice(["none", "sum", "mean"]))
    rows, columns = int(generator.integers(0, 6)), int(generator.integers(1, 6))
    # Beyond 30 autograd multiplies 0 by infinity where gamma is below 1.
    largest = generator.choice([3, 10, 30 if kind == "sigmoidFocalGradient" else 500])
    logits = np.float32(generator.uniform(-largest, largest, (rows, columns)))
    if kind == "retinaNetLoss":
        labels = [int(label) for label in generator.integers(-1, columns, rows)]
        return kind, {"logits": logits, "labels": labels, "alpha": alpha, "gamma": gamma}
    if kind == "softmaxFocalLoss":
        labels = [int(label) for label in generator.integers(0, columns, rows)]
        weights = None if generator.random() < 0.5 else floats(generator.integers(0, 17, columns) / 4)
        return kind, {"logits": logits, "labels": labels, "alpha": weights, "gamma": gamma, "reduction": reduction}
    targets = np.float32(generator.random((rows, columns)) < 0.4)
    arguments = {"logits": logits, "targets": targets, "alpha": alpha, "gamma": gamma}
    return kind, arguments | ({"reduction": reduction} if kind == "sigmoidFocalLoss" else {})


def cases(generator):
    """The statement's decisions, then random calls."""
    three = {"logits": np.float32([0, 2.197225, -2.197225]), "targets": np.float32([1, 1, 1])}
    for alpha, gamma in ((-1, 0), (-1, 2), (0.25, 2)):
        factors = {"alpha": np.float32(alpha), "gamma": np.float32(gamma)}
        yield "sigmoidFocalLoss", three | factors | {"reduction": "none"}
        yield "sigmoidFocalGradient", three | factors
    yield "retinaNetLoss", {
        "logits": np.zeros((2, 2), np.float32), "labels": [1, -1], "alpha": np.float32(0.25), "gamma": np.float32(2),
    }
    for _ in range(28):
        yield draw(generator)


Oracle(
    script=__file__,
    exercise="focal-loss",
    authority="torchvision.ops.sigmoid_focal_loss",
    packages=["numpy", "torch", "torchvision"],
    golden="torchvision.jsonl",
    functions={
        "sigmoidFocalLoss": sigmoid_focal_loss,
        "sigmoidFocalGradient": sigmoid_focal_gradient,
        "retinaNetLoss": retina_net_loss,
        "softmaxFocalLoss": softmax_focal_loss,
    },
    cases=cases,
    draw=draw,
).run()
