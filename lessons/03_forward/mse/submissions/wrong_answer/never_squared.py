"""never-squared

The residuals are averaged as they are

Without the square, too high and too low cancel out: 1, 0, -2 and 3 average to 0.5. Such a loss can become negative,
and training would drive it to minus infinity by guessing lower and lower.

help: What does the name of this loss say that your line does not do?
look: p (out[:, 0] - targ)
at: return in mse
"""


def residual(out, targ):
    return out[:, 0] - targ


def mse(out, targ):
    return residual(out, targ).mean()
