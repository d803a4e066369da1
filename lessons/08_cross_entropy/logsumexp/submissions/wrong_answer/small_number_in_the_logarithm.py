"""small-number-in-the-logarithm

A small number was added before the logarithm

It looks harmless, since the sum is at least 1 after the shift. But it is not needed then, and where
it has an effect it does harm: a row of nothing but −inf gives −18.42, the logarithm of 1e-8, where
−inf is right, and in float64 the eighth digit is off everywhere.

help: How small can the sum of the powers be once the largest score has been subtracted?
look: p (x - x.max(1, keepdim=True).values).exp().sum(1)
at: return in logsumexp
"""

import torch


def logsumexp(x):
    a = x.max(1, keepdim=True).values
    a = torch.where(a.isfinite(), a, 0.0)
    return a[:, 0] + ((x - a).exp().sum(1) + 1e-8).log()


def log_softmax(x):
    return x - logsumexp(x)[:, None]
