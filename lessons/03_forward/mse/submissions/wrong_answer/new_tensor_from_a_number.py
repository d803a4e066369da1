"""new-tensor-from-a-number

The loss is float32, whatever the inputs are

With float64 inputs the loss comes back in float32, with about seven digits of sixteen.

if `torch.tensor(...)` or `torch.as_tensor(...)`: `torch.tensor(number)` makes a fresh tensor, in
float32 whatever the inputs were, and with no memory of how the number came about. The loss that
torch computed was fine as it was.

help: What is the dtype right after `mean()`, and which of your lines changes it?
look: p out.dtype, (out[:, 0] - targ).pow(2).mean().dtype
at: return in mse
"""

import torch


def residual(out, targ):
    return out[:, 0] - targ


def mse(out, targ):
    return torch.tensor(residual(out, targ).pow(2).mean().item())
