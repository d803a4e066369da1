"""residual-keeps-its-column

The residual comes back as a column

`[n, 1]` minus `[n, 1]` is row by row, and your loss is right. But `residual` should return a vector
`[n]`, and yours is `[n, 1]`. Whoever multiplies or subtracts a `[n]` next walks into the same trap
one line later.

help: The difference is right in every row. Which axis should it lose on its way out?
look: p targ[:, None].shape, (out - targ[:, None]).shape
at: return in residual
"""


def residual(out, targ):
    return out - targ[:, None]


def mse(out, targ):
    return residual(out, targ).pow(2).mean()
