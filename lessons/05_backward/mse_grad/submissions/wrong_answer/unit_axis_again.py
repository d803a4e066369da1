"""unit-axis-again

Every guess gets a slope from every target

`[n, 1]` minus `[n]` is `[n, n]`: the trap from `mse`, this time on the way back. The loss may be
computed correctly and the training is still broken, because what moves the weights is the slope and
not the loss. With one row it is right.

help: What is the shape of your slope, and what should it be?
look: p (out - targ).shape, out.shape
at: assign $0.g
"""


def mse_grad(out, targ):
    out.g = 2 * (out - targ) / out.shape[0]
