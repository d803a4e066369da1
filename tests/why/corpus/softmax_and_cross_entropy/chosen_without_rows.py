"""logs[:, y] picks whole columns instead of one entry of each row.

task: cross_entropy_by_label
set: seventh
"""

import torch

def lse(z):
    m = z.amax(1)
    return m + (z - m[:, None]).exp().sum(1).log()

def log_softmax(z):
    return z - lse(z)[:, None]

def cross_entropy(z, y):
    n = len(y)
    logs = log_softmax(z)
    chosen = logs[:, y]  # WRONG
    return -chosen.mean()
