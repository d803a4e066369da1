"""lp[:, y] picks whole columns instead of one entry of each row.

task: mean_cross_entropy
set: final
"""


import torch

def lse(t):
    m = t.amax(-1)
    return m + (t - m[..., None]).exp().sum(-1).log()

def log_soft(t): return t - lse(t).unsqueeze(-1)

def cross_entropy(pred, y):
    lp = log_soft(pred)
    picked = lp[:, y]  # WRONG
    return -picked.mean()
