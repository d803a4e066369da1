# slip: each batch starts at the first row and is longer than the one before
# source: coursework
# named: batches-grow
import torch


def batches(x, y, bs):
    count = (len(x) + bs - 1) // bs
    return [(x[0 : k * bs], y[0 : k * bs]) for k in range(1, count + 1)]  # WRONG
