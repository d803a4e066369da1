"""always-the-usual-nudge

The nudge is 1e-5, whatever h says

1e-5 is a good default, and with it most results agree. But your function takes an h and then does not use it. Asked
for h = 0.5 on a cubic, the central difference is 3x² + h², a quarter more than the true slope, and that is what is
expected: whoever wants to see how the error grows with h needs an h that is obeyed.

help: Which of the numbers in your function should have been a parameter?
look: p h
at: innermost loop
"""

from itertools import product

import torch


def numeric_grad(f, x, h=1e-5):
    grad = torch.zeros_like(x)
    for place in product(*map(range, x.shape)):
        nudge = torch.zeros_like(x)
        nudge[place] = 1e-5
        grad[place] = (f(x + nudge) - f(x - nudge)) / 2e-5
    return grad
