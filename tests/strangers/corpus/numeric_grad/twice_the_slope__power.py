# slip: divided by h, as for a difference to one side
# source: forum thread
# named: divided-by-one-nudge
import itertools

import torch


def numeric_grad(f, x, h=1e-5):
    g = torch.zeros_like(x)
    for at in itertools.product(*map(range, x.shape)):
        hi, lo = x.clone(), x.clone()
        hi[at] = hi[at] + h
        lo[at] = lo[at] - h
        g[at] = (f(hi) - f(lo)) * h**-1  # WRONG
    return g
