"""The oracle of roi-align: torchvision's roi_align in double precision."""

import numpy as np
import torch
import torchvision
from oracle import Oracle, box


def roi_align(x, rois, outputSize, spatialScale=np.float32(1), samplingRatio=-1, aligned=False):
    rows = [[roi["batch"], *(float(roi["box"][name]) for name in ("x1", "y1", "x2", "y2"))] for roi in rois]
    result = torchvision.ops.roi_align(
        torch.tensor(np.asarray(x, np.float64)), torch.tensor(rows, dtype=torch.float64).reshape(-1, 5),
        tuple(outputSize), float(spatialScale), samplingRatio, aligned,
    )
    return result.numpy().astype(np.float32)


# --- Inputs ----------------------------------------------------------------------------------------------------------


def _call(x, boxes, output_size, scale=1.0, ratio=-1, aligned=False):
    """A call; a box may have the number of its map in front."""
    x = np.asarray(x, np.float32)
    rois = [{"batch": int(row[0]) if len(row) == 5 else 0, "box": box(*row[-4:])} for row in boxes]
    return "roiAlign", {
        "x": x.reshape((1,) * (4 - x.ndim) + x.shape), "rois": rois, "outputSize": list(output_size),
        "spatialScale": np.float32(scale), "samplingRatio": ratio, "aligned": aligned,
    }


def draw(generator):
    """A random call, with regions that leave the map or are empty.

    The corners are no round numbers, so that no sample lies on a border of what counts, where rounding would decide.
    """
    shape = (int(generator.integers(1, 3)), int(generator.integers(1, 3)), *generator.integers(1, 9, 2).tolist())
    scale = float(generator.choice([1, 0.25, 0.0625, 0.3]))
    boxes = []
    for _ in range(int(generator.integers(0, 4))):
        start = generator.uniform(-4, 9, 2) / scale
        size = generator.uniform(0, 9, 2) / scale * (generator.random(2) < 0.9)
        boxes.append([generator.integers(shape[0]), *start, *(start + size)])
    return _call(
        generator.uniform(-9, 9, shape), boxes, generator.integers(1, 5, 2).tolist(), scale,
        int(generator.choice([-1, 0, 1, 2, 3])), bool(generator.random() < 0.5),
    )


def cases(generator):
    """The statement's map, borders that are exact, then random calls."""
    ramp = np.arange(16).reshape(4, 4)
    for aligned in (False, True):
        for ratio in (-1, 1, 2):
            yield _call(ramp, [[0, 0, 64, 64]], (2, 2), 0.0625, ratio, aligned)
            yield _call(ramp, [[-2.5, -2.5, 1.5, 1.5], [1.5, 1.5, 5.5, 5.5]], (4, 4), 1, ratio, aligned)
            yield _call(ramp, [[1, 2, 1, 2], [1, 1, 1.5, 3]], (2, 1), 1, ratio, aligned)
    for _ in range(24):
        yield draw(generator)


Oracle(
    script=__file__,
    exercise="roi-align",
    authority="torchvision.ops.roi_align",
    packages=["numpy", "torch", "torchvision"],
    golden="torchvision.jsonl",
    functions={"roiAlign": roi_align},
    cases=cases,
    draw=draw,
).run()
