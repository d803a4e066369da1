"""Does not touch the algebra: asks the two layers what they make of nothing and of each single input."""

import torch


def collapse_linear(w1, b1, w2, b2):
    def both(x):
        return (x @ w1 + b1) @ w2 + b2

    inputs = w1.shape[0]
    b = both(torch.zeros(inputs, dtype=w1.dtype))
    w = both(torch.eye(inputs, dtype=w1.dtype)) - b
    return w, b
