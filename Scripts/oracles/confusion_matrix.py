"""The oracle of confusion-matrix: sklearn.metrics.confusion_matrix on the pairs that are not ignored."""

import warnings

import numpy as np
from oracle import InvalidInput, Oracle
from sklearn.metrics import confusion_matrix as sklearn_matrix

IGNORED = 255


def confusion_matrix(truth, prediction, classes, ignore=None, normalization="none"):
    if len(truth) != len(prediction):
        raise InvalidInput
    pairs = [pair for pair in zip(truth, prediction) if pair[0] != ignore]
    # scikit-learn leaves out what is in no class; the exercise refuses it.
    if any(not 0 <= label < classes for pair in pairs for label in pair):
        raise InvalidInput
    if not pairs:
        return np.zeros((classes, classes)).tolist()
    expected, found = zip(*pairs)
    normalize = {"truth": "true", "prediction": "pred", "all": "all"}.get(normalization)
    with warnings.catch_warnings():
        # It warns of pairs that are all of one label, for which the labels are given anyway.
        warnings.simplefilter("ignore", UserWarning)
        matrix = sklearn_matrix(expected, found, labels=range(classes), normalize=normalize)
    return matrix.astype(float).tolist()


# --- Inputs ----------------------------------------------------------------------------------------------------------


def draw(generator):
    """A random call; a few have a label that is no class, or lists of different lengths."""
    classes = int(generator.integers(1, 7))
    count = int(generator.integers(0, 25))
    truth = generator.integers(0, classes, count)
    prediction = np.where(generator.random(count) < 0.5, truth, generator.integers(0, classes, count))
    truth = np.where(generator.random(count) < 0.15, IGNORED, truth)
    ignore = IGNORED
    kind = generator.random()
    if kind < 0.15:
        truth = np.where(truth == IGNORED, 0, truth)
        ignore = generator.choice([None, 0])
    elif kind < 0.25 and count:
        (truth if kind < 0.2 else prediction)[generator.integers(count)] = generator.choice([-1, classes, IGNORED])
    elif kind < 0.28:
        prediction = prediction[1:]
    normalization = ["none", "truth", "prediction", "all"][int(generator.integers(4))]
    return _call(truth, prediction, classes, ignore, normalization)


def _call(truth, prediction, classes, ignore, normalization):
    return "confusionMatrix", {
        "truth": [int(label) for label in truth],
        "prediction": [int(label) for label in prediction],
        "classes": classes,
        "ignore": None if ignore is None else int(ignore),
        "normalization": normalization,
    }


def cases(generator):
    """The statement's pairs in every normalization, then random calls."""
    for normalization in ("none", "truth", "prediction", "all"):
        yield _call([0, 0, 1, 1, 2, 255], [0, 1, 1, 1, 0, 2], 3, IGNORED, normalization)
        yield _call([255], [0], 2, IGNORED, normalization)
    for _ in range(24):
        yield draw(generator)


Oracle(
    script=__file__,
    exercise="confusion-matrix",
    authority="sklearn.metrics.confusion_matrix",
    packages=["numpy", "scikit-learn"],
    golden="scikit-learn.jsonl",
    functions={"confusionMatrix": confusion_matrix},
    cases=cases,
    draw=draw,
).run()
