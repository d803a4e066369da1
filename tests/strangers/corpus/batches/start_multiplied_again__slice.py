# slip: the start is counted in rows and multiplied by the batch size
# source: own
# named: starts-multiplied-twice
import torch


def batches(x, y, bs):
    for batch in range(0, len(x), bs):
        rows = slice(batch * bs, (batch + 1) * bs)  # WRONG
        yield x[rows], y[rows]
