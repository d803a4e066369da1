# slip: the layer has a single bias, number by number
# source: network by hand
# named: one-bias-for-all
import torch

def lin(x, w, b):
    out = torch.zeros(x.shape[0], w.shape[1], dtype=x.dtype)
    for r in range(x.shape[0]):
        for u in range(w.shape[1]):
            out[r, u] = (x[r] * w[:, u]).sum() + b[0]  # WRONG
    return out
