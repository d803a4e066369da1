# slip: the end of the slice does not move on
# source: own
# named: end-not-moved
import torch


def batches(x, y, bs):
    n = x.shape[0]
    for start in range(0, n, bs):
        inputs = x[start:bs]  # WRONG
        labels = y[start:bs]  # WRONG
        yield inputs, labels
