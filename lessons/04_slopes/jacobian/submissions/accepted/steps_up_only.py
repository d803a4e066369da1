"""One call at x and one step up for each input; at this nudge the one-sided error is far below the tolerance."""

import torch


def jacobian(f, x, h=1e-6):
    here = f(x)
    table = torch.zeros(len(x), len(here), dtype=x.dtype)
    for i in range(len(x)):
        nudged = x.clone()
        nudged[i] += h
        table[i] = (f(nudged) - here) / h
    return table
