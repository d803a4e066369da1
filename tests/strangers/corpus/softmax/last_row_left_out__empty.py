# slip: the last row is never written
# source: own
# general: uninitialised
import torch


def softmax(x):
    out = x.new_empty(x.shape)
    for i in range(len(x) - 1):  # WRONG
        row = (x[i] - x[i].max()).exp()
        out[i] = row / row.sum()
    return out
