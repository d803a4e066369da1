"""torch-turned-round

autograd found the slopes

Your table is right. But this exercise is about the nudging: one input, all outputs, one row. Keep
your version; it is a good check. torch's own Jacobians have a row for every output, so they have to
be transposed first.

help: Which calls of f would give you the first row of the table?
look: p x, f(x)
at: return
"""

import torch


def jacobian(f, x, h=1e-6):
    return torch.autograd.functional.jacobian(f, x).T
