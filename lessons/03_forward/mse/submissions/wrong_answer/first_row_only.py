"""first-row-only

One single guess is compared with all targets

`out[0]`, for instance, is the first *row*, a tensor with one number. Minus `targ` it broadcasts to
`[n]`, so the shape is right, and every row but the first is wrong: all of them use guess 0. To take
a *column*, the row index has to stay open.

help: In `out[rows, columns]`, which of the two do you want to fix at 0?
look: p out[0], out[0].shape, out[:, 0].shape
at: return in residual
"""


def residual(out, targ):
    return out[0] - targ


def mse(out, targ):
    return residual(out, targ).pow(2).mean()
