"""not-divided-by-n

The slopes are n times too steep

Each row counts as if it were alone. But the loss is the *mean* over the rows, so what one row does
counts for one n-th only: 1.5 in the worked example, not 6. With a single row you cannot see it.
Dividing by `out.shape[1]` leaves it as it is, because that is 1. A step made with these slopes is n
times too long, and training flies apart.

help: One square rises by 6. By how much does the mean of the four rise?
look: p out.shape
at: assign $0.g
"""


def mse_grad(out, targ):
    out.g = 2 * (out - targ[:, None])
