# slip: what is negative is never written
# source: reported
# general: uninitialised
import torch


def relu(x):
    out = torch.empty_like(x)  # WRONG
    is_positive = x > 0
    out[is_positive] = x[is_positive]
    return out
