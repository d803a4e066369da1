# slip: the number of a batch is taken for the number of its first row
# source: own
# named: starts-not-multiplied
import torch


def batches(x, y, bs):
    n_batches = x.shape[0] // bs
    for b in range(n_batches):
        xb = x[b : b + bs]  # WRONG
        yb = y[b : b + bs]  # WRONG
        yield xb, yb
