"""pictures-without-their-labels

The rows of x are shuffled, those of y are not

Every picture gets some other picture's label. All shapes are right and the loss even falls a
little, because the network learns how often each digit occurs. It cannot learn more than that.

help: When row 7 of `x` comes first, which label has to come first?
look: p y
at: `x = x[_]`
"""

import torch


def batches(x, y, bs):
    x = x[torch.randperm(len(x))]
    for i in range(0, len(x), bs):
        yield x[i : i + bs], y[i : i + bs]
