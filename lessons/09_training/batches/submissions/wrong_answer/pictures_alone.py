"""pictures-alone

The batches have no labels

Each is a part of `x` and nothing else. A training loop needs the labels of the same rows beside it,
as a pair `(xb, yb)`.

help: What should `for xb, yb in batches(x, y, bs)` find in every round?
look: p x[0:bs].shape, y[0:bs].shape
at: `yield _`
"""

import torch


def batches(x, y, bs):
    for i in range(0, len(x), bs):
        yield x[i : i + bs]
