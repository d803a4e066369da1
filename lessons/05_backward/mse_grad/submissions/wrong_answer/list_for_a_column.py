"""list-for-a-column

out.g is a vector, and out is a column

The numbers are right, their shape is `[n]` where `out` is `[n, 1]`. A gradient has the shape of its
own tensor. The layer before this one will multiply `out.g` by its weights; with `[n]` that is an
error at best, and at worst it broadcasts into a table of every row against every other.

help: Which index puts an axis of size 1 back after the rows?
look: p out.shape, (out[:, 0] - targ).shape
at: assign $0.g
"""


def mse_grad(out, targ):
    out.g = 2 * (out[:, 0] - targ) / out.shape[0]
