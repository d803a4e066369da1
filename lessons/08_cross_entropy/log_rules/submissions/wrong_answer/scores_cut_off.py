"""scores-cut-off

Scores above a limit were cut off

Cutting at 88 keeps the powers finite, and it changes the scores: 88.5 and 700 become the same, so a
lead that was there is gone. No inf or nan warns of it. And 88 is the limit of one dtype only; in
float64 a score of 700 is still harmless.

help: Two scores of 700 and 699: which probabilities should they get, and which do they get after the cut?
look: p x, x.clamp(max=88)
at: `x.clamp(...)`
"""

import torch


def log_softmax_v2(x):
    x = x.clamp(max=88)
    return x - x.exp().sum(1, keepdim=True).log()


def exp_ceiling(dtype):
    k = 0
    while torch.tensor(float(k), dtype=dtype).exp().isfinite():
        k += 1
    return k
