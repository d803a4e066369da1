# slip: the end of the slice does not move on
# source: own
# named: end-not-moved
import torch


def batches(x, y, bs):
    position, stop = 0, bs  # WRONG
    pairs = []
    while position < len(y):
        pairs.append((x[position:stop], y[position:stop]))
        position += bs
    return pairs
