"""square-of-the-mean

Averaged first, squared afterwards

Errors of opposite signs cancel in the mean before the square can make them positive: by hand the mean is 0.5 and its
square 0.25. A network that guesses 10 too high half of the time and 10 too low otherwise would have a loss of 0. With
one row, or with no errors at all, it makes no difference.

help: Which of the two steps has to come first so that -2 and 3 cannot cancel?
look: p (out[:, 0] - targ), (out[:, 0] - targ).mean()
at: return in mse
"""


def residual(out, targ):
    return out[:, 0] - targ


def mse(out, targ):
    return residual(out, targ).mean() ** 2
