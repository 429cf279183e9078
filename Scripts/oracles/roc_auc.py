"""The oracle of roc-auc: sklearn.metrics.roc_auc_score, and the statistic of scipy.stats.mannwhitneyu."""

import numpy as np
from oracle import Oracle, floats
from scipy.stats import mannwhitneyu
from sklearn.metrics import roc_auc_score


def roc_auc(scores, positive):
    scores, positive = np.array(scores, np.float64), np.array(positive, bool)
    if positive.all() or not positive.any():
        return None
    # scikit-learn takes finite scores only; where both answer, they say the same.
    area = mannwhitneyu(scores[positive], scores[~positive]).statistic / (positive.sum() * (~positive).sum())
    if np.isfinite(scores).all():
        assert np.isclose(area, roc_auc_score(positive, scores), rtol=1e-12, atol=1e-12)
    return float(area)


# --- Inputs ----------------------------------------------------------------------------------------------------------


def draw(generator):
    """A random call: with and without ties, at times with infinities or one class only."""
    count = int(generator.integers(0, 40))
    positive = generator.random(count) < generator.choice([0.05, 0.3, 0.5, 0.9])
    scores = generator.normal(0, generator.choice([0.1, 1, 100]), count) + positive
    if generator.random() < 0.5:
        scores = np.round(scores * 2) / 2
    if generator.random() < 0.2:
        scores = np.where(generator.random(count) < 0.3, generator.choice([-np.inf, np.inf], count), scores)
    return _call(scores, positive)


def _call(scores, positive):
    return "rocAUC", {"scores": floats(scores), "positive": [bool(label) for label in positive]}


def cases(generator):
    """The statement's samples, single rules, then random calls."""
    yield _call([0.1, 0.4, 0.35, 0.8, 0.4, 0.4], [0, 0, 1, 1, 0, 1])
    yield _call([0.9, 0.2], [1, 0])
    yield _call([0.2, 0.9], [1, 0])
    yield _call([0.5, 0.5, 0.5], [1, 0, 0])
    yield _call([0.5], [1])
    for _ in range(24):
        yield draw(generator)


Oracle(
    script=__file__,
    exercise="roc-auc",
    authority="sklearn.metrics.roc_auc_score",
    packages=["numpy", "scikit-learn", "scipy"],
    golden="scikit-learn.jsonl",
    functions={"rocAUC": roc_auc},
    cases=cases,
    draw=draw,
).run()
