"""down-only-undoes-up

The step down leads back to where you began

After the step up, the same tensor is lowered by h. That undoes the step; it does not go below x. The difference spans
one h and you divide by two: about half of each slope. By hand that gives 3.25 instead of 6.

help: Starting from x + h, how far down do you have to go to reach x - h?
look: p f(x), f(x + h), f(x - h)
at: innermost loop
"""

from itertools import product

import torch


def numeric_grad(f, x, h=1e-5):
    grad = torch.zeros_like(x)
    for place in product(*map(range, x.shape)):
        work = x.clone()
        work[place] += h
        up = f(work)
        work[place] -= h
        down = f(work)
        grad[place] = (up - down) / (2 * h)
    return grad
