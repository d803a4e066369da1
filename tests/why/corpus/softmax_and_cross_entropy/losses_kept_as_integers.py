"""The losses are kept in a tensor of integers, which cuts off their fractions.

task: cross_entropy_per_row
set: fifth
"""


import torch

def logsumexp(row):
    top = row.max()
    total = 0.
    for v in row:
        total = total + (v - top).exp()
    return top + total.log()

def cross_entropy(logits, y):
    n = len(y)
    losses = torch.zeros_like(y)  # WRONG
    for i in range(n):
        losses[i] = logsumexp(logits[i]) - logits[i, y[i]]  # WRONG
    return losses.sum() / n, losses
