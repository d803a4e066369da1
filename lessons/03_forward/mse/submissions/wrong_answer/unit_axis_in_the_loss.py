"""unit-axis-in-the-loss

residual is right, but the loss does not use it

Your `residual` handles the extra axis. In your `mse` `[n, 1]` meets `[n]`, and there every guess is
compared with every target: n² numbers instead of n. Their mean looks reasonable, and with one row
or equal targets it is even right.

help: Which of your functions could `mse` call instead of subtracting again?
look: p (out - targ).shape, out[:, 0].shape
at: return in mse
"""


def residual(out, targ):
    return out[:, 0] - targ


def mse(out, targ):
    return (out - targ).pow(2).mean()
