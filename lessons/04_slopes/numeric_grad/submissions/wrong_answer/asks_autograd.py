"""asks-autograd

These slopes come from autograd

They are exact, and that gives them away: with a nudge of 0.5 a central difference on a cubic says 12.25 at 2, not 12,
and on a corner it says ½. A check is worth something only if it does not depend on what it checks. This function has
to know nothing of derivatives; it asks `f` for values and compares them.

help: Which question about slopes can be answered by calling f and nothing else?
look: p f(x), f(x + h), f(x - h)
at: entry
"""

import torch


def numeric_grad(f, x, h=1e-5):
    return torch.autograd.functional.jacobian(f, x)
