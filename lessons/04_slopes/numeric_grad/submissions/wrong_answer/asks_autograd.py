"""asks-autograd

The slopes are exact where the nudge should show

With a nudge of 0.5 a central difference on a cubic says 12.25 at 2, not 12, and at the kink of a
rectifier it says ½, not 1.

if `torch.autograd.functional.jacobian(...)` or `torch.autograd.grad(...)` or `_.backward(...)` or
`torch.func.grad(...)` or `torch.func.jacrev(...)`: These slopes come from autograd. A check is
worth something only if it does not depend on what it checks. This function has to know nothing of
derivatives; it asks `f` for values and compares them.

else: A very small step to one side, for instance, comes close to these numbers. The brief wants
both sides, and the h that is passed.

help: Which two values of f does the formula of the brief compare?
look: p f(x), f(x + h), f(x - h)
at: entry
"""

import torch


def numeric_grad(f, x, h=1e-5):
    return torch.autograd.functional.jacobian(f, x)
