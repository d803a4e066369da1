# slip: each batch starts at the first row and is longer than the one before
# source: coursework
# named: batches-grow
import torch


def batches(x, y, bs):
    taken = 0
    while taken < x.shape[0]:
        taken += bs
        yield x[:taken], y[:taken]  # WRONG
