# slip: the start is counted in rows and multiplied by the batch size
# source: own
# named: starts-multiplied-twice
import torch


def batches(x, y, bs):
    starts = [i * bs for i in range(0, x.size(0), bs)]  # WRONG
    return [(x[s : s + bs], y[s : s + bs]) for s in starts]
