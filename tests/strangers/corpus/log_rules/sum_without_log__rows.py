# slip: row by row, the sum itself is taken off
# source: own
# named: logarithm-forgotten
import torch


def log_softmax_v2(x):
    out = torch.empty_like(x)
    for i in range(len(x)):
        out[i] = x[i] - x[i].exp().sum()  # WRONG
    return out


def exp_ceiling(dtype):
    k = 1
    while torch.tensor([k], dtype=dtype).exp().item() != float("inf"):
        k = k + 1
    return k
