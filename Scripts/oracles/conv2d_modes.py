"""Golden vectors of conv2d-modes from SciPy, and random inputs to compare a solution with it."""

import numpy as np
from scipy.signal import convolve2d as scipy_convolve2d
from scipy.signal import correlate2d as scipy_correlate2d

from oracle import Oracle

MODES = ("full", "same", "valid")


def convolve2d(image, kernel, mode, flip=True):
    # The one deliberate difference: where the kernel is larger, SciPy's "valid" exchanges the operands (or refuses,
    # if each is larger along one axis); the exercise defines an empty result.
    if mode == "valid" and (kernel.shape[0] > image.shape[0] or kernel.shape[1] > image.shape[1]):
        rows, columns = (max(length - taps + 1, 0) for length, taps in zip(image.shape, kernel.shape))
        return np.zeros((rows, columns), np.float32)
    function = scipy_convolve2d if flip else scipy_correlate2d
    result = function(image.astype(np.float64), kernel.astype(np.float64), mode=mode, boundary="fill", fillvalue=0)
    return result.astype(np.float32)


def eighths(generator, *shape):
    """Numbers with few digits, exact in binary."""
    return (generator.integers(-24, 25, shape) / 8).astype(np.float32)


def cases(generator):
    def every_mode(image, kernel):
        for flip in (True, False):
            for mode in MODES:
                yield "convolve2d", {"image": image, "kernel": kernel, "mode": mode, "flip": flip}

    ramp = np.arange(12, dtype=np.float32).reshape(3, 4)
    yield from every_mode(ramp, np.array([[1, 2], [3, 4]], np.float32))
    yield from every_mode(eighths(generator, 4, 5), eighths(generator, 2, 3))
    yield from every_mode(eighths(generator, 5, 3), eighths(generator, 3, 4))
    yield from every_mode(eighths(generator, 1, 7), eighths(generator, 1, 4))
    yield from every_mode(eighths(generator, 3, 2), eighths(generator, 4, 5))
    for mode in ("full", "same"):
        yield "convolve2d", {"image": eighths(generator, 0, 3), "kernel": eighths(generator, 2, 2), "mode": mode}
    yield "convolve2d", {"image": eighths(generator, 6, 6), "kernel": eighths(generator, 5, 5), "mode": "same"}
    yield "convolve2d", {"image": eighths(generator, 4, 4), "kernel": eighths(generator, 1, 1), "mode": "full"}


def draw(generator):
    sides = generator.integers((0, 0, 1, 1), 10)
    image = generator.uniform(-2, 2, sides[:2]).astype(np.float32)
    kernel = generator.uniform(-2, 2, sides[2:]).astype(np.float32)
    return "convolve2d", {
        "image": image,
        "kernel": kernel,
        "mode": str(generator.choice(MODES)),
        "flip": bool(generator.integers(2)),
    }


if __name__ == "__main__":
    Oracle(
        script=__file__,
        exercise="conv2d-modes",
        authority="scipy.signal.convolve2d and scipy.signal.correlate2d",
        packages=["scipy", "numpy"],
        golden="scipy.jsonl",
        functions={"convolve2d": convolve2d},
        cases=cases,
        draw=draw,
    ).run()
