"""halved

The loss is half of what it should be

Some books put ½ in front so that the 2 of the derivative disappears. Here the loss is the plain
mean of the squares, 3.5 by hand and not 1.75, and the 2 will appear in the backward pass. Both ways
are consistent as long as you do not mix them.

help: What is the right number divided by yours, and where is that factor?
look: p out.shape, targ.shape
at: return in mse
"""


def residual(out, targ):
    return out[:, 0] - targ


def mse(out, targ):
    return residual(out, targ).pow(2).mean() / 2
