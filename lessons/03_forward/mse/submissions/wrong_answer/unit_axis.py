"""unit-axis

Every guess is compared with every target

`[n, 1]` minus `[n]` broadcasts to `[n, n]`: row r of it is guess r against *all* targets. Nothing warns you. With one
row, or with equal targets, the mean comes out right. With 1,500 digits and random weights it was off by less than 2
per cent in half of twenty draws. Trained on this number, a network learns to guess the average of all targets.

help: Line up the two shapes from the right. Which axis is one too many, and how do you get rid of it?
look: p out.shape, targ.shape, (out - targ).shape
at: return in residual
"""


def residual(out, targ):
    return out - targ


def mse(out, targ):
    return residual(out, targ).pow(2).mean()
