# slip: starts and ends are two ranges, and the last end is never reached
# source: reported
# named: stops-a-batch-early
import torch


def batches(x, y, bs):
    n = len(x)
    for start, end in zip(range(0, n, bs), range(bs, n, bs)):  # WRONG
        yield x[start:end], y[start:end]
