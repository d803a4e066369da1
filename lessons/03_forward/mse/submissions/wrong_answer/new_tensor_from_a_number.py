"""new-tensor-from-a-number

The loss is rebuilt from a bare number

`torch.tensor(number)` makes a fresh tensor, in float32 whatever the inputs were, and with no memory
of how the number came about. With float64 inputs the dtype gives it away. The loss that torch
computed was fine as it was.

help: Which tensor did the number come out of, and what was its dtype?
look: p out.dtype, (out[:, 0] - targ).pow(2).mean().dtype
at: return in mse
"""

import torch


def residual(out, targ):
    return out[:, 0] - targ


def mse(out, targ):
    return torch.tensor(residual(out, targ).pow(2).mean().item())
