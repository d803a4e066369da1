"""residual-of-one-row

The residual comes out as a table of one row

It has the shape [1, n] where [n] was asked for. The numbers are right, and a mean over all of them
is, too; but whoever multiplies the residual by a list of n, or takes its length, gets something else.

if `_.T - _`: `out.T` is [1, n], and a list of n is taken away from that row.

help: Which shape has your residual for four guesses?
look: p out.shape, out.T.shape
at: return in residual
"""


def residual(out, targ):
    return out.T - targ


def mse(out, targ):
    return residual(out, targ).pow(2).mean()
