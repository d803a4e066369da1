# slip: the end of the range is one too low
# source: own
# named: one-row-left-over-lost
import torch


def batches(x, y, bs):
    n, *_ = x.shape
    for i in range(0, n - 1, bs):  # WRONG
        yield x[i : i + bs], y[i : i + bs]
