"""squared-again

The slope holds the square itself

These are the squares and not their slopes: never negative, and 4.5 for the last row of the worked
example. A square is as large at -3 as at 3, but its slopes there are opposite. When you take the
slope of a power, the power goes down by one.

help: Can your numbers ever be negative? What would a guess that is too low have to do?
look: p (out[:, 0] - targ), (out[:, 0] - targ) ** 2
at: assign $0.g
"""


def mse_grad(out, targ):
    out.g = 2 * (out - targ[:, None]) ** 2 / out.shape[0]
