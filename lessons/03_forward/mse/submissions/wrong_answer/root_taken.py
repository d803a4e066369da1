"""root-taken

There is one square root too many

The root of the mean square is handy for reading, because it is in the units of the targets: 1.87 by
hand. The loss you want is the number under the root, 3.5. Their slopes differ, and at a perfect fit
the root has none.

help: What happens to your number when you square it?
look: p (out[:, 0] - targ).pow(2).mean()
at: return in mse
"""


def residual(out, targ):
    return out[:, 0] - targ


def mse(out, targ):
    return residual(out, targ).pow(2).mean().sqrt()
