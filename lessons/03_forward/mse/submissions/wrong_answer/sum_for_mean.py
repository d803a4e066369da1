"""sum-for-mean

The squares are added up but not averaged

The loss is n times too large: 14 instead of 3.5 by hand, where n is 4. Dividing by `out.shape[1]` gives the same,
because that is 1. With a sum, twice as many rows would mean twice the loss and twice the gradient, and a learning
rate that works for one batch size would blow up with another.

help: What is your number divided by the right one, and which size is that?
look: p out.shape
at: return in mse
"""


def residual(out, targ):
    return out[:, 0] - targ


def mse(out, targ):
    return residual(out, targ).pow(2).sum()
