# slip: the number of a batch is taken for the number of its first row
# source: own
# named: starts-not-multiplied
import torch


def batches(x, y, bs):
    pairs = []
    i = 0
    while i < len(x) // bs:
        part = slice(i, i + bs)  # WRONG
        pairs.append((x[part], y[part]))
        i += 1
    return pairs
