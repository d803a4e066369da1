"""list-of-one

The loss still has an axis, with one number

Its shape is `[1]`; the loss should have no axes, shape `[]`. A mean along axis 0 of a column `[n,
1]`, for instance, leaves the other axis. A stray axis of size 1 is what this exercise is about;
this one would sneak into whatever you do with the loss.

help: Which axes does `mean()` remove when you do not name any?
look: p (out - targ[:, None]).pow(2).mean(0).shape
at: return in mse
"""


def residual(out, targ):
    return out[:, 0] - targ


def mse(out, targ):
    return (out - targ[:, None]).pow(2).mean(0)
