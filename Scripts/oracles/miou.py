"""The oracle of miou: sklearn.metrics.jaccard_score on the pixels that are not ignored."""

import warnings

import numpy as np
from oracle import Oracle
from sklearn.metrics import accuracy_score, balanced_accuracy_score, jaccard_score

IGNORED = 255


def segmentation_scores(truth, prediction, classes, ignore, subset=None):
    """scikit-learn's answers; for it, too, a class exists only if it is in the truth or in the prediction."""
    expected, found = _valid_pixels(truth, prediction, ignore)
    present = np.union1d(expected, found)
    if not expected.size:
        return _scores([None] * classes, None, None, None, None)
    # bincount(K * t + p) is the confusion matrix; the quotient of its entries is the definition.
    matrix = np.bincount(classes * expected + found, minlength=classes**2).reshape(classes, classes)
    union = matrix.sum(0) + matrix.sum(1) - np.diag(matrix)
    iou = jaccard_score(expected, found, labels=range(classes), average=None, zero_division=0)
    assert np.allclose(iou, np.diag(matrix) / np.maximum(union, 1), rtol=1e-12, atol=0)
    assert set(present) == set(np.flatnonzero(union))
    averaged = [label for label in (range(classes) if subset is None else subset) if label in present]
    return _scores(
        [float(iou[label]) if label in present else None for label in range(classes)],
        float(jaccard_score(expected, found, labels=averaged, average="macro")) if averaged else None,
        float(accuracy_score(expected, found)),
        _balanced_accuracy(expected, found),
        float(jaccard_score(expected, found, average="weighted")),
    )


def per_image_miou(truth, prediction, classes, ignore):
    """The mean over the images of scikit-learn's macro average."""
    values = []
    for image in zip(truth, prediction):
        expected, found = _valid_pixels([image[0]], [image[1]], ignore)
        if expected.size:
            values.append(jaccard_score(expected, found, average="macro"))
    return float(np.mean(values)) if values else None


def _valid_pixels(truth, prediction, ignore):
    expected = np.concatenate([np.zeros(0, int), *(image.ravel() for image in truth)])
    found = np.concatenate([np.zeros(0, int), *(image.ravel() for image in prediction)])
    valid = np.ones(expected.shape, bool) if ignore is None else expected != ignore
    return expected[valid], found[valid]


def _balanced_accuracy(expected, found):
    # It warns of predicted classes that the truth lacks, and leaves them out, as the exercise does.
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)
        return float(balanced_accuracy_score(expected, found))


def _scores(iou, miou, pixel_accuracy, mean_accuracy, weighted):
    return {
        "iou": iou,
        "miou": miou,
        "pixelAccuracy": pixel_accuracy,
        "meanAccuracy": mean_accuracy,
        "frequencyWeightedIoU": weighted,
    }


# --- Inputs ----------------------------------------------------------------------------------------------------------


def _images(generator, classes):
    """Label maps and predictions that are right in about half of the pixels; some classes may be absent."""
    truth, prediction = [], []
    for _ in range(int(generator.integers(0, 4))):
        shape = tuple(generator.integers(1, 6, 2))
        labels = generator.choice(classes, int(generator.integers(1, classes + 1)), replace=False)
        image = generator.choice(labels, shape)
        guess = np.where(generator.random(shape) < 0.5, image, generator.choice(classes, shape))
        image = np.where(generator.random(shape) < 0.15, IGNORED, image)
        if generator.random() < 0.1:
            image = np.full(shape, IGNORED)
        truth.append(image)
        prediction.append(guess)
    return truth, prediction


def draw(generator):
    """A random call with valid labels."""
    classes = int(generator.integers(1, 7))
    truth, prediction = _images(generator, classes)
    arguments = {"truth": truth, "prediction": prediction, "classes": classes, "ignore": IGNORED}
    kind = generator.random()
    if kind < 0.15:
        # A class that is ignored, instead of a label of its own.
        arguments["truth"] = [np.where(image == IGNORED, 0, image) for image in truth]
        arguments["ignore"] = generator.choice([None, 0])
    if kind > 0.75:
        return "perImageMIoU", arguments
    if kind > 0.5:
        size = int(generator.integers(0, classes + 1))
        arguments["subset"] = [int(label) for label in generator.choice(classes, size, replace=False)]
    return "segmentationScores", arguments


def cases(generator):
    """The statement's maps, single rules, then random calls."""
    truth = [np.array([[0, 0, 1, 1], [255, 2, 2, 0]])]
    prediction = [np.array([[0, 1, 1, 1], [0, 0, 2, 3]])]
    example = {"truth": truth, "prediction": prediction, "classes": 5, "ignore": IGNORED}
    yield "segmentationScores", example
    yield "segmentationScores", example | {"subset": [1, 2]}
    yield "segmentationScores", example | {"subset": [3, 4]}
    yield "perImageMIoU", example
    pair = {
        "truth": [np.array([[0, 0, 0, 1]]), np.array([[0, 0, 0, 0]])],
        "prediction": [np.array([[0, 0, 1, 1]]), np.array([[0, 0, 0, 0]])],
        "classes": 2,
        "ignore": None,
    }
    yield "segmentationScores", pair
    yield "perImageMIoU", pair
    for _ in range(24):
        yield draw(generator)


Oracle(
    script=__file__,
    exercise="miou",
    authority="sklearn.metrics.jaccard_score",
    packages=["numpy", "scikit-learn"],
    golden="scikit-learn.jsonl",
    functions={"segmentationScores": segmentation_scores, "perImageMIoU": per_image_miou},
    cases=cases,
    draw=draw,
).run()
