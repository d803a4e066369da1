"""shift-multiplied

What was factored out is multiplied back

Your result is a · log S. *Under* the logarithm eᵃ is a factor. The logarithm of a product is a sum,
so outside it becomes a term: a + log S.

help: What is log(eᵃ · S) by the rule for products?
look: p x.max(1).values
at: return in logsumexp
"""

import torch


def shift(x):
    largest = x.max(1, keepdim=True).values
    return torch.where(largest.isfinite(), largest, 0.0)


def logsumexp(x):
    a = shift(x)
    return a[:, 0] * (x - a).exp().sum(1).log()


def log_softmax(x):
    return x - logsumexp(x)[:, None]
