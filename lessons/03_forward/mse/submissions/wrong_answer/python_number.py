"""python-number

A Python number comes back instead of a tensor

`.item()` and `float()` take the number out of the tensor. The value is right, but its history is gone: nothing can be
traced back through a Python float, so the backward pass by autograd has nowhere to start, and a float64 loses its
dtype.

help: What does torch give you right after `mean()`, before you convert it?
look: p (out[:, 0] - targ).pow(2).mean()
at: return in mse
"""


def residual(out, targ):
    return out[:, 0] - targ


def mse(out, targ):
    return residual(out, targ).pow(2).mean().item()
