"""torch-turned-round

torch's own Jacobian, turned round

It is right, and you knew that it has to be transposed. But this exercise is about the nudging: one
input, all outputs, one row. Keep this line; it is a good check.

help: Which calls of f would give you the first row of the table?
look: p x, f(x)
at: return
"""

import torch


def jacobian(f, x, h=1e-6):
    return torch.autograd.functional.jacobian(f, x).T
