# slip: the rows are dealt from a table of full batches
# source: coursework
# named: full-batches-only
import torch


def batches(x, y, bs):
    full = x.size(0) // bs  # WRONG
    for xb, yb in zip(x[: full * bs].split(bs), y[: full * bs].split(bs)):
        if len(xb):
            yield xb, yb
