# slip: the end of the range is one too low
# source: own
# named: one-row-left-over-lost
import torch


def batches(x, y, bs):
    start = 0
    while start + 1 < x.size(0):  # WRONG
        end = min(start + bs, x.size(0))
        yield x[start:end], y[start:end]
        start = end
