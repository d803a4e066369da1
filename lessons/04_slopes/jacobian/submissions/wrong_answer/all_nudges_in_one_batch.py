"""all-nudges-in-one-batch

`f` was given a whole table

`x + h * eye` holds all nudged inputs at once, a row for each. For `v @ w` that works beautifully,
because a matrix product takes rows as they come. But `f` was promised one vector at a time. A
function that picks `v[0]` gets a row where it expects a number, and answers with something else, or
not at all.

help: Which shape does the brief promise to f?
look: p x.shape, (x + h).shape
at: return
"""

import torch


def jacobian(f, x, h=1e-6):
    nudges = h * torch.eye(len(x), dtype=x.dtype)
    return (f(x + nudges) - f(x - nudges)) / (2 * h)
