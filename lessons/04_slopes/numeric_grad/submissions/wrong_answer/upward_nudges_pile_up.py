"""upward-nudges-pile-up

Each answer is compared with f(x), and earlier entries are still nudged

Entry 0 is a slope, measured upwards only. For every later one, what the earlier entries did to `f`
is added in, since they are still h higher, and the value that is subtracted knows nothing of that.
6.5 and 5 come out in the worked example, where 6 and -2 belong.

if `_[_] += h`: After an entry is measured, its h has to come off again.

help: When the last entry is measured, by how much do all the others differ from x?
look: p x, h
at: `_[_] += h`
"""

from itertools import product

import torch


def numeric_grad(f, x, h=1e-5):
    grad = torch.zeros_like(x)
    work, before = x.clone(), f(x)
    for place in product(*map(range, x.shape)):
        work[place] += h
        grad[place] = (f(work) - before) / h
    return grad
