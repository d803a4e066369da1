"""second-column

The index asks for a second column that does not exist

An index such as `out[:, 1]` asks for the column after the first. `out` has n rows and one single
column, number 0; columns, too, are counted from 0.

help: Which numbers may be in the second place of `out[…, …]`?
look: p out.shape
at: return in residual
"""


def residual(out, targ):
    return out[:, 1] - targ


def mse(out, targ):
    return residual(out, targ).pow(2).mean()
