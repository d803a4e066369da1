"""tuple-for-dict

Seven values come back without their names

They are the right ones, but in a tuple the caller has to know that the fourth is w1. With seven things, four of which
are tensors, somebody will take one for another. A dict carries the names along.

help: How would the caller read `w2` from what you return, and how from a dict?
look: p x.shape, nh, n_out
at: return
"""

import torch


def init_mlp(x, y, nh, n_out, gen):
    n, m = x.shape
    c = int(y.max()) + 1
    w1, w2 = torch.randn(m, nh, generator=gen), torch.randn(nh, n_out, generator=gen)
    return n, m, c, w1, torch.zeros(nh), w2, torch.zeros(n_out)
