"""square-of-the-sum

Added up first, squared afterwards

The residuals are added, and their sum is squared: by hand 1 + 0 - 2 + 3 is 2, and its square is 4,
where 3.5 belongs. Errors of opposite signs cancel before the square could make them positive. With
one row it makes no difference.

help: Which of the two steps has to come first so that -2 and 3 cannot cancel?
look: p (out[:, 0] - targ), (out[:, 0] - targ).sum()
at: return in mse
"""


def residual(out, targ):
    return out[:, 0] - targ


def mse(out, targ):
    return residual(out, targ).sum() ** 2
