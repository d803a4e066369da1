# slip: one tensor of nudges serves all entries and is never emptied
# source: course follow-along
# named: nudges-pile-up
import itertools

import torch


def numeric_grad(f, x, h=1e-5):
    out, eps = torch.empty_like(x), torch.zeros_like(x)  # WRONG
    for idx in itertools.product(*[range(s) for s in x.size()]):
        eps[idx] = h  # WRONG
        fp, fm = f(x + eps), f(x - eps)
        out[idx] = (fp - fm) * 0.5 / h
    return out
