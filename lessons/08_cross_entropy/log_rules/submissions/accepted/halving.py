"""The same formula row by row; and a search that halves the interval."""

import torch


def log_softmax_v2(x):
    out = torch.zeros_like(x)
    for r, row in enumerate(x):
        out[r] = row - row.exp().sum().log()
    return out


def exp_ceiling(dtype):
    fits, too_large = 0, 1024
    while too_large - fits > 1:
        middle = (fits + too_large) // 2
        if torch.isinf(torch.exp(torch.tensor(middle, dtype=dtype))):
            too_large = middle
        else:
            fits = middle
    return too_large
